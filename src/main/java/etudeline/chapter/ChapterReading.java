package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.kit.Missing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chapters for those who may read them (rules 1, 4 and 5); for anybody else they are {@link Missing}. */
@Service
@Members
@Transactional(readOnly = true)
public class ChapterReading {

    private final ChapterQueries queries;
    private final CurrentUser currentUser;

    ChapterReading(ChapterQueries queries, CurrentUser currentUser) {
        this.queries = queries;
        this.currentUser = currentUser;
    }

    public boolean mayRead(ChapterId id) {
        return queries.head(id, currentUser.require()).isPresent();
    }

    public ChapterHead head(ChapterId id) {
        return queries.head(id, currentUser.require()).orElseThrow(() -> new Missing("chapter", id));
    }

    public ReadChapter read(ChapterId id) {
        return with(queries.texts(id), readWithoutTexts(id));
    }

    /** The chapter, or nothing when its reader has it already: then its texts are not fetched. */
    public Optional<ReadChapter> readUnless(ChapterId id, Predicate<ReadChapter> known) {
        ReadChapter withoutTexts = readWithoutTexts(id);
        return known.test(withoutTexts) ? Optional.empty() : Optional.of(with(queries.texts(id), withoutTexts));
    }

    private ReadChapter readWithoutTexts(ChapterId id) {
        ChapterHead head = head(id);
        List<Neighbour> neighbours = queries.neighbours(head);
        Map<SectionKind, List<AttachedFile>> files = queries.files(id);
        return new ReadChapter(
                head,
                neighbours.stream()
                        .filter(neighbour -> neighbour.number() < head.number())
                        .findFirst()
                        .orElse(null),
                neighbours.stream()
                        .filter(neighbour -> neighbour.number() > head.number())
                        .findFirst()
                        .orElse(null),
                Arrays.stream(SectionKind.values())
                        .map(kind -> new ShownSection(kind, "", List.of(), 0, files.getOrDefault(kind, List.of())))
                        .toList());
    }

    private static ReadChapter with(Map<SectionKind, ChapterQueries.Text> texts, ReadChapter chapter) {
        List<ShownSection> sections = chapter.sections().stream()
                .map(section -> Optional.ofNullable(texts.get(section.kind()))
                        .map(text -> new ShownSection(
                                section.kind(), text.html(), text.outline(), text.minutes(), section.files()))
                        .orElse(section))
                .toList();
        return new ReadChapter(chapter.head(), chapter.previous(), chapter.next(), sections);
    }
}
