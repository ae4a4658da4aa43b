package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.storage.FileId;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@link KnownChapters} keeps, as it is in the database now. */
@Component
@Transactional(readOnly = true)
class ChapterQueries {

    private static final String HEAD =
            "new etudeline.chapter.ChapterHead(new etudeline.chapter.ChapterId(c.id), c.version,"
                    + " c.number, c.title, new etudeline.kit.SubjectId(c.subjectId),"
                    + " new etudeline.kit.ProgrammeId(c.programmeId), new etudeline.kit.UniversityId(c.universityId),"
                    + " c.level, c.semester, c.state, new etudeline.kit.AccountId(c.authorId), " + Names.OF_AUTHOR
                    + ", c.updatedAt, c.publishedAt, c.solutionsFrom)";

    private static final String CO_AUTHORS =
            "(select array_agg(writer) within group (order by writer) from Chapter own join own.coAuthors writer where own.id = c.id)";

    /** A section without its files. */
    record Text(SectionKind kind, String html, List<Heading> outline, int minutes) {}

    private record Attached(FilePlace place, long id, String name, String mediaType, long size) {

        AttachedFile file() {
            return new AttachedFile(SectionKind.valueOf(place.name()), new FileId(id), name, mediaType, size);
        }
    }

    private final EntityManager entities;

    ChapterQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement. */
    public Optional<KnownChapter> chapter(ChapterId id) {
        return entities
                .createQuery("select " + HEAD + ", " + CO_AUTHORS + " from Chapter c where c.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> known((ChapterHead) row[0], (Long[]) row[1]));
    }

    private static KnownChapter known(ChapterHead head, Long @Nullable [] coAuthors) {
        return new KnownChapter(
                head,
                new ChapterFacts(
                        head.id(),
                        head.number(),
                        head.title(),
                        head.subject(),
                        head.programme(),
                        head.university(),
                        head.level(),
                        head.state(),
                        head.author(),
                        coAuthors == null
                                ? Set.of()
                                : Arrays.stream(coAuthors)
                                        .map(AccountId::new)
                                        .collect(Collectors.toUnmodifiableSet())));
    }

    /** Two statements. */
    public ChapterTexts texts(ChapterId id) {
        Map<SectionKind, Text> texts = sections(id);
        Map<SectionKind, List<AttachedFile>> files = files(id);
        return new ChapterTexts(Arrays.stream(SectionKind.values())
                .map(kind -> {
                    Text text = texts.getOrDefault(kind, new Text(kind, "", List.of(), 0));
                    return new ShownSection(
                            kind, text.html(), text.outline(), text.minutes(), files.getOrDefault(kind, List.of()));
                })
                .toList());
    }

    private Map<SectionKind, Text> sections(ChapterId id) {
        return entities
                .createQuery(
                        "select new etudeline.chapter.ChapterQueries$Text(key(s), s.shown, s.outline, s.minutes)"
                                + " from Chapter c join c.sections s where c.id = :id",
                        Text.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Text::kind, text -> text, (one, _) -> one, () -> new EnumMap<>(SectionKind.class)));
    }

    private Map<SectionKind, List<AttachedFile>> files(ChapterId id) {
        return entities
                .createQuery(
                        "select new etudeline.chapter.ChapterQueries$Attached(u.place, f.id, f.name, f.mediaType, f.size)"
                                + " from Chapter c join c.files u join StoredFile f on f.id = u.fileId where c.id = :id"
                                + " and u.place in (etudeline.chapter.FilePlace.LESSON, etudeline.chapter.FilePlace.EXERCISE,"
                                + " etudeline.chapter.FilePlace.SOLUTION) order by u.position",
                        Attached.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(Attached::file)
                .collect(Collectors.groupingBy(AttachedFile::section));
    }

    /** One statement. */
    public Shelf shelf(ShelfKey key) {
        List<Level> levels = key.level().andBelow();
        return new Shelf(List.copyOf(entities.createQuery(
                        "select new etudeline.chapter.ShelfChapter(new etudeline.chapter.ChapterId(c.id),"
                                + " new etudeline.kit.SubjectId(c.subjectId), c.level, c.semester, c.number, c.title, "
                                + Names.OF_AUTHOR + ", c.publishedAt) from Chapter c"
                                + " where c.state = etudeline.chapter.ChapterState.PUBLISHED"
                                + " and c.programmeId = :programme and c.level between :lowest and :own"
                                + " order by c.number, c.id",
                        ShelfChapter.class)
                .setParameter("programme", key.programme().value())
                .setParameter("lowest", levels.getLast())
                .setParameter("own", key.level())
                .getResultList()));
    }
}
