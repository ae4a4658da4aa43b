package etudeline.job;

import etudeline.audit.Audit;
import etudeline.job.JobKinds.Task;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * The steps of a job, each one transaction that holds all it does: the changed rows, ledger, report and progress. A step
 * first locks the job and looks whether it is still this worker's; so of two workers, one of them thought dead and awake
 * again, only the one that took the job up last ever writes.
 */
@Component
@Transactional
class JobDesk {

    private static final Logger log = LoggerFactory.getLogger(JobDesk.class);

    /** What a worker holds: only the last one given out is good. */
    record Lease(JobId job, int run, Audit.Actor by, Task<?> task) {}

    /** What a step has found. */
    enum Step {
        /** There may be more rows. */
        ON,
        /** The job has ended, or somebody else has it now. */
        OVER
    }

    /**
     * A node that has stopped moving while it held the job's row must not keep others out of it: the database ends its
     * transaction, and with it all that it was about to write. Nor must one that waits for somebody else's row; it waits
     * longer than such a node is given, so that it gets the row then. For this transaction alone, as poolers want it.
     */
    private static final String LET_GO = "select set_config('idle_in_transaction_session_timeout', :patience, true),"
            + " set_config('lock_timeout', :longer, true)";

    private final JobRepository jobs;
    private final JobKinds kinds;
    private final Ledger ledger;
    private final JdbcClient database;
    private final JobProperties properties;
    private final Clock clock;

    JobDesk(
            JobRepository jobs,
            JobKinds kinds,
            Ledger ledger,
            JdbcClient database,
            JobProperties properties,
            Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.ledger = ledger;
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes the job up, from whoever had it; empty when there is nothing to be done any more, or no way to do it. */
    Optional<Lease> takeUp(JobId id) {
        return lock(id, Job::isOpen).flatMap(this::lease);
    }

    private Optional<Lease> lease(Job job) {
        int run = job.takeUp(clock.instant());
        try {
            return Optional.of(new Lease(job.id(), run, job.by(), kinds.task(job)));
        } catch (JacksonException unreadable) {
            log.error("What job {} is to do cannot be read", job.id(), unreadable);
            job.end(JobState.FAILED, clock.instant());
            return Optional.empty();
        }
    }

    /** Does the next rows, as many at most. */
    Step work(Lease lease, int most) {
        Job job = lock(lease).orElse(null);
        if (job == null || endsAsAsked(job)) {
            return Step.OVER;
        }
        boolean some = job.pass() == JobPass.WORK ? change(job, lease.task(), most) : restore(job, lease.task(), most);
        if (!some) {
            job.end(JobState.DONE, clock.instant());
        }
        return some ? Step.ON : Step.OVER;
    }

    private boolean change(Job job, Task<?> task, int most) {
        List<Long> rows = ledger.next(job.id(), job.position(), most);
        if (rows.isEmpty()) {
            return false;
        }
        Map<Long, RowResult> results = task.change(job.batch(), rows);
        requireAll(rows, results.keySet());
        keep(job, rows.getLast(), results);
        return true;
    }

    private void keep(Job job, long last, Map<Long, RowResult> results) {
        ledger.write(job.id(), results);
        job.worked(
                last,
                count(results.values(), RowResult.Changed.class),
                count(results.values(), RowResult.Skipped.class),
                count(results.values(), RowResult.Failed.class));
    }

    private boolean restore(Job job, Task<?> task, int most) {
        List<LedgerRow> rows = ledger.changed(job.id(), job.position(), most);
        if (rows.isEmpty()) {
            return false;
        }
        Map<Long, RowUndo> results = task.restore(job.batch(), rows);
        requireAll(rows.stream().map(LedgerRow::row).toList(), results.keySet());
        keepUndo(job, rows.getLast().row(), results);
        return true;
    }

    private void keepUndo(Job job, long last, Map<Long, RowUndo> results) {
        ledger.writeUndo(job.id(), results);
        job.restored(
                last, count(results.values(), RowUndo.Restored.class), count(results.values(), RowUndo.Kept.class));
    }

    /** Reports the next row as one that cannot be done, and goes past it. */
    Step giveUpNext(Lease lease, Words reason) {
        Job job = lock(lease).orElse(null);
        if (job == null || endsAsAsked(job)) {
            return Step.OVER;
        }
        if (job.pass() == JobPass.WORK) {
            ledger.next(job.id(), job.position(), 1).forEach(row -> {
                String label = lease.task().label(job.batch(), row);
                keep(job, row, Map.of(row, new RowResult.Failed(label, reason)));
            });
        } else {
            ledger.changed(job.id(), job.position(), 1).forEach(row -> {
                String label = lease.task().label(job.batch(), row.row());
                keepUndo(job, row.row(), Map.of(row.row(), new RowUndo.Kept(label, reason)));
            });
        }
        return Step.ON;
    }

    /** Breaks the job off: it fails row after row, or cannot even begin. */
    void fail(Lease lease) {
        lock(lease).ifPresent(job -> job.end(JobState.FAILED, clock.instant()));
    }

    private boolean endsAsAsked(Job job) {
        boolean ends = job.isStopping();
        if (ends) {
            job.end(JobState.STOPPED, clock.instant());
        }
        return ends;
    }

    private Optional<Job> lock(Lease lease) {
        return lock(lease.job(), job -> job.isOpen() && job.run() == lease.run());
    }

    private Optional<Job> lock(JobId id, Predicate<Job> wanted) {
        long patience = properties.patience().toMillis();
        database.sql(LET_GO)
                .param("patience", Long.toString(patience))
                .param("longer", Long.toString(2 * patience))
                .query((row, _) -> row.getString(1))
                .single();
        return jobs.lock(id.value()).filter(wanted);
    }

    private static <T> int count(Collection<T> results, Class<? extends T> type) {
        return Math.toIntExact(results.stream().filter(type::isInstance).count());
    }

    private static void requireAll(List<Long> rows, Set<Long> told) {
        if (!told.equals(Set.copyOf(rows))) {
            throw new IllegalStateException("Told of other rows than were given: "
                    + rows.stream()
                            .filter(row -> !told.contains(row))
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")));
        }
    }
}
