package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.storage.FileId;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The statements of {@link ChapterReading}: one each. */
@Component
class ChapterQueries {

    /** HQL of a {@link ChapterHead} over a chapter {@code c}. */
    static final String HEAD = "new etudeline.chapter.ChapterHead(new etudeline.chapter.ChapterId(c.id), c.version,"
            + " c.number, c.title, new etudeline.kit.SubjectId(c.subjectId),"
            + " new etudeline.kit.ProgrammeId(c.programmeId), new etudeline.kit.UniversityId(c.universityId),"
            + " c.level, c.semester, c.state, new etudeline.kit.AccountId(c.authorId), " + Names.OF_AUTHOR
            + ", c.updatedAt, c.publishedAt)";

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

    Optional<ChapterHead> head(ChapterId id, Viewer viewer) {
        ReadingRight right = ReadingRight.by(viewer);
        var query = entities.createQuery(
                "select " + HEAD + " from Chapter c where c.id = :id and " + right.condition(), ChapterHead.class);
        right.bindTo(query);
        return query.setParameter("id", id.value()).getResultStream().findFirst();
    }

    /** At most two: the last one before and the first one after. */
    List<Neighbour> neighbours(ChapterHead head) {
        String published = " from Chapter n where n.subjectId = :subject"
                + " and n.state = etudeline.chapter.ChapterState.PUBLISHED and n.number ";
        return entities.createQuery(
                        "select new etudeline.chapter.Neighbour(new etudeline.chapter.ChapterId(c.id), c.number, c.title)"
                                + " from Chapter c where c.subjectId = :subject and c.number in ("
                                + "(select max(n.number)" + published + "< :number),"
                                + "(select min(n.number)" + published + "> :number)) order by c.number",
                        Neighbour.class)
                .setParameter("subject", head.subject().value())
                .setParameter("number", head.number())
                .getResultList();
    }

    Map<SectionKind, Text> texts(ChapterId id) {
        return entities.createQuery(
                        "select new etudeline.chapter.ChapterQueries$Text(key(s), s.shown, s.outline, s.minutes)"
                                + " from Chapter c join c.sections s where c.id = :id",
                        Text.class)
                .setParameter("id", id.value())
                .getResultStream()
                .collect(Collectors.toMap(
                        Text::kind, text -> text, (one, _) -> one, () -> new EnumMap<>(SectionKind.class)));
    }

    Map<SectionKind, List<AttachedFile>> files(ChapterId id) {
        return entities.createQuery(
                        "select new etudeline.chapter.ChapterQueries$Attached(u.place, f.id, f.name, f.mediaType, f.size)"
                                + " from Chapter c join c.files u join StoredFile f on f.id = u.fileId where c.id = :id"
                                + " and u.place <> etudeline.chapter.FilePlace.IMAGE order by u.position",
                        Attached.class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(Attached::file)
                .collect(Collectors.groupingBy(AttachedFile::section));
    }
}
