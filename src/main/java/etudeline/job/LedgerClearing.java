package etudeline.job;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes ledger and report of jobs that cannot be undone any more (rule 10); that there was a job stays. */
@Component
class LedgerClearing {

    private static final Limit AT_ONCE = Limit.of(100);

    private final JobRepository jobs;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerClearing(JobRepository jobs, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each job in a transaction of its own: a hundred thousand rows are enough for one. */
    void clear() {
        List<Long> due = jobs.toClear(clock.instant().minus(JobRow.UNDOABLE), AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(this::clear);
            due = jobs.toClear(clock.instant().minus(JobRow.UNDOABLE), AT_ONCE);
        }
    }

    private void clear(long id) {
        transaction.executeWithoutResult(
                _ -> jobs.lock(id).filter(job -> !job.isOpen()).ifPresent(job -> {
                    ledger.clear(job.id());
                    job.clear(clock.instant());
                }));
    }
}
