package etudeline.job;

import etudeline.access.UniversityScope;
import etudeline.kit.AccountId;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JobRepository extends Repository<Job, Long>, PagedRows {

    RowShape<JobRow> SHAPE = RowShape.of(JobRow.class, "Job", """
                    new etudeline.job.JobId(r.id), r.title, r.about, r.universityId, r.askedByName, r.undoneByName, r.pass,
                    r.state, r.total, r.done, r.skipped, r.failed, r.undone, r.kept, r.undoable, r.createdAt, r.startedAt,
                    r.finishedAt, r.clearedAt""").sort("creation", "id");

    Sort NEWEST = Sort.by(Sort.Direction.DESC, "creation");

    Job saveAndFlush(Job job);

    Optional<Job> findById(long id);

    /** Whoever else wants to change it waits until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Job j where j.id = :id")
    Optional<Job> lock(long id);

    @Query("select j.id from Job j where j.clearedAt is null and j.finishedAt < :before order by j.finishedAt")
    List<Long> toClear(Instant before, Limit limit);

    default List<JobRow> rows(JobFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window.sortedBy(NEWEST));
    }

    default Total total(JobFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    /** Those not at their end that this person asked for, newest first. */
    default List<JobRow> openOf(AccountId person, int most) {
        RowQuery<JobRow> open = SHAPE.query()
                .when("r.finishedAt is null and (r.askedBy = :value or r.undoneBy = :value)", person.value());
        return rows(open, Window.first(most, NEWEST));
    }

    private static RowQuery<JobRow> query(JobFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .among("state", filter.states());
    }
}
