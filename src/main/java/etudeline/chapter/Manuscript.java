package etudeline.chapter;

import etudeline.storage.FileId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a writer typed, its texts typeset; made before a transaction begins, because formulas take their time. */
record Manuscript(ChapterData data, Map<SectionKind, ChapterText> texts) {

    Map<SectionKind, Section> sections() {
        Map<SectionKind, Section> sections = new EnumMap<>(SectionKind.class);
        texts.forEach((kind, text) -> sections.put(
                kind, new Section(text.source(), text.shown(), text.plain(), text.outline(), text.minutes())));
        return sections;
    }

    List<TextProblem> problems() {
        return texts.entrySet().stream()
                .flatMap(text -> text.getValue().problems().stream()
                        .map(problem -> new TextProblem(
                                text.getKey(), problem.tex(), problem.kind().key(), problem.detail())))
                .toList();
    }

    /** What the texts show or link to, and whether only the solutions do. */
    Map<FileId, FilePlace> shown() {
        Map<FileId, FilePlace> shown = new LinkedHashMap<>();
        texts.forEach((kind, text) -> {
            FilePlace place = kind == SectionKind.SOLUTION ? FilePlace.SOLUTION_IMAGE : FilePlace.IMAGE;
            text.files().forEach(file -> shown.merge(new FileId(file), place, Manuscript::wider));
        });
        return shown;
    }

    private static FilePlace wider(FilePlace one, FilePlace other) {
        return one == other ? one : FilePlace.IMAGE;
    }

    Set<FileId> attached() {
        return data.files().values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** Every file that it refers to. */
    Set<FileId> files() {
        Set<FileId> all = new HashSet<>(shown().keySet());
        all.addAll(attached());
        return all;
    }
}
