package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order in which a subject's chapters are read. A writer puts the own and the co-authored ones in another order: they
 * change numbers among themselves, and those of colleagues stay where they are.
 */
@Service
@Professors
@Transactional
public class ChapterOrder {

    /** A chapter that may be moved. */
    public record Placed(ChapterId id, int number, String title, ChapterState state) {}

    private static final String SUBJECTS = """
            select distinct c.subjectId from Chapter c left join c.coAuthors k
            where c.universityId = :university and c.programmeId in :programmes and (c.authorId = :writer or k = :writer)""";

    private static final String OF_SUBJECT = "from Chapter c where c.subjectId = :subject order by c.number";

    /** Also in drafts that were begun on the former number, which nobody has changed there: their writers go on undisturbed. */
    private static final String DRAFTS = """
            update chapter_draft d set number = n.number, base_version = c.version + 1
            from chapter c join unnest(:ids, :numbers) as n (id, number) on n.id = c.id
            where d.chapter_id = c.id and d.base_version = c.version and d.number = c.number and n.number <> c.number""";

    private static final String NUMBERS = """
            update chapter c set number = n.number, version = c.version + 1, updated_at = :now
            from unnest(:ids, :numbers) as n (id, number)
            where n.id = c.id and n.number <> c.number""";

    private final EntityManager entities;
    private final JdbcClient database;
    private final Desk desk;
    private final ChapterRecord record;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterOrder(
            EntityManager entities,
            JdbcClient database,
            Desk desk,
            ChapterRecord record,
            CurrentUser currentUser,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.desk = desk;
        this.record = record;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The assigned ones in which there is a chapter that may be moved. */
    @Transactional(readOnly = true)
    public Set<SubjectId> subjects() {
        Viewer writer = currentUser.require();
        return entities.createQuery(SUBJECTS, Long.class)
                .setParameter("university", writer.ownUniversity().value())
                .setParameter("writer", writer.account().value())
                .setParameter(
                        "programmes",
                        writer.programmes().stream().map(ProgrammeId::value).toList())
                .getResultStream()
                .map(SubjectId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that may be moved, as they stand; of a subject that is assigned, {@link etudeline.kit.Missing} otherwise. */
    @Transactional(readOnly = true)
    public List<Placed> movable(SubjectId subject) {
        return movableOf(subject).stream()
                .map(chapter -> new Placed(chapter.id(), chapter.number(), chapter.title(), chapter.state()))
                .toList();
    }

    private List<Chapter> movableOf(SubjectId subject) {
        Viewer writer = currentUser.require();
        desk.requireAssigned(subject, writer);
        return entities
                .createQuery(OF_SUBJECT, Chapter.class)
                .setParameter("subject", subject.value())
                .getResultList()
                .stream()
                .filter(chapter -> chapter.mayBeWrittenBy(writer))
                .toList();
    }

    /**
     * Gives them their numbers in that order.
     *
     * @throws Outdated when they are no longer the same chapters
     */
    public void reorder(SubjectId subject, List<ChapterId> order) {
        List<Chapter> movable = movableOf(subject);
        Map<ChapterId, Chapter> byId = new HashMap<>();
        movable.forEach(chapter -> byId.put(chapter.id(), chapter));
        if (order.size() != movable.size() || !new HashSet<>(order).equals(byId.keySet())) {
            throw new Outdated("order of subject", subject.value(), order.size());
        }
        Long[] ids = order.stream().map(ChapterId::value).toArray(Long[]::new);
        Integer[] numbers = movable.stream().map(Chapter::number).toArray(Integer[]::new);
        database.sql(DRAFTS).param("ids", ids).param("numbers", numbers).update();
        database.sql(NUMBERS)
                .param("ids", ids)
                .param("numbers", numbers)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (int at = 0; at < ids.length; at++) {
            Chapter moved = byId.get(order.get(at));
            if (moved != null && moved.number() != numbers[at]) {
                record.renumbered(moved, numbers[at]);
            }
        }
    }
}
