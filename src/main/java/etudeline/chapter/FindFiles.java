package etudeline.chapter;

import etudeline.kit.Excerpt;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import etudeline.storage.FileTexts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds files that are attached to chapters: each once, in the chapter where it fits best. */
@Component
class FindFiles {

    private record Match(ChapterHead head, SectionKind section, FileId file, Candidate found) {}

    private final SearchRows rows;
    private final SearchMarks marks;
    private final FileStore store;
    private final FileTexts texts;
    private final EntityManager entities;

    FindFiles(SearchRows rows, SearchMarks marks, FileStore store, FileTexts texts, EntityManager entities) {
        this.rows = rows;
        this.marks = marks;
        this.store = store;
        this.texts = texts;
        this.entities = entities;
    }

    FoundPage<FoundFile> find(Searched searched, SearchSight sight, int from, int limit) {
        List<Candidate> found = rows.find(SearchTable.FILES, searched, sight.places());
        Map<ChapterId, ChapterHead> heads =
                sight.heads(entities, found.stream().map(Candidate::chapter).collect(Collectors.toSet()));
        List<Match> all = found.stream()
                .filter(candidate -> heads.containsKey(candidate.chapter()))
                .flatMap(candidate -> match(candidate, heads, sight))
                .sorted(Comparator.comparing((Match match) -> match.found().titled())
                        .thenComparingDouble(match -> match.found().rank())
                        .thenComparing(match -> match.found().at())
                        .thenComparingLong(match -> match.file().value())
                        .reversed())
                .toList();
        Map<FileId, Match> once = all.stream()
                .collect(Collectors.toMap(Match::file, match -> match, (best, _) -> best, LinkedHashMap::new));
        List<Match> page = once.values().stream().skip(from).limit(limit).toList();
        return new FoundPage<>(shown(page, searched), once.size(), found.size() == SearchRows.MOST, false);
    }

    private static Stream<Match> match(Candidate found, Map<ChapterId, ChapterHead> heads, SearchSight sight) {
        String[] key = found.key().split(" ", 2);
        SectionKind section = SectionKind.valueOf(key[1]);
        return Stream.ofNullable(heads.get(found.chapter()))
                .filter(head -> sight.shows(head, section))
                .map(head -> new Match(head, section, new FileId(Long.parseLong(key[0])), found));
    }

    private List<FoundFile> shown(List<Match> page, Searched searched) {
        List<FileId> ids = page.stream().map(Match::file).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<FileId, FileFacts> files = store.find(ids);
        Map<FileId, String> inside = texts.of(ids, SectionExcerpts.LOOKED_AT);
        List<String> all = new ArrayList<>(inside.values());
        files.values().forEach(file -> all.add(file.name()));
        Predicate<String> marked = marks.in(all, searched);
        return page.stream()
                .flatMap(match -> Stream.ofNullable(files.get(match.file()))
                        .map(facts -> new FoundFile(
                                match.head(),
                                match.section(),
                                match.file(),
                                facts.kind(),
                                Excerpt.marked(facts.name(), marked),
                                Excerpt.of(inside.getOrDefault(match.file(), ""), marked))))
                .toList();
    }
}
