package etudeline.job;

import etudeline.job.JobDesk.Lease;
import etudeline.job.JobDesk.Step;
import etudeline.kit.DatabaseAway;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Works at a job, chunk by chunk, until it ends or others have their turn. A chunk that fails is tried in halves, down to
 * the one row that does it; that one is reported and left behind.
 */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    /** So many single rows one after the other: it is not the rows, then. */
    private static final int FAILURES_IN_A_ROW = 20;

    private final JobDesk desk;
    private final JobHints hints;
    private final JobProperties properties;
    private final Clock clock;

    JobRunner(JobDesk desk, JobHints hints, JobProperties properties, Clock clock) {
        this.desk = desk;
        this.hints = hints;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Takes the job up and works at it.
     *
     * @param stop asked after each chunk: this node is being stopped
     * @return whether it is to be taken up again
     * @throws RuntimeException when the database is away or the like; to be tried again
     */
    boolean run(JobId job, BooleanSupplier stop) {
        Optional<Lease> lease = desk.takeUp(job);
        if (lease.isEmpty()) {
            return false;
        }
        Instant end = clock.instant().plus(properties.slice());
        Pace pace = new Pace(lease.get().task().chunk());
        while (!stop.getAsBoolean() && clock.instant().isBefore(end)) {
            if (step(lease.get(), pace) == Step.OVER) {
                hints.ended(job, lease.get().by().account());
                return false;
            }
            if (pace.wantsHint()) {
                hints.moved(job, lease.get().by().account());
            }
        }
        return true;
    }

    private Step step(Lease lease, Pace pace) {
        try {
            Step step = desk.work(lease, pace.size);
            pace.succeeded();
            return step;
        } catch (RuntimeException failure) {
            if (isPassing(failure)) {
                throw failure;
            }
            return pace.size > 1 ? smaller(lease, pace, failure) : givenUp(lease, pace, failure);
        }
    }

    private static Step smaller(Lease lease, Pace pace, RuntimeException failure) {
        log.debug("A chunk of job {} failed, a smaller one is tried", lease.job(), failure);
        pace.size /= 2;
        return Step.ON;
    }

    private Step givenUp(Lease lease, Pace pace, RuntimeException failure) {
        if (!pace.told) {
            log.warn("A row of job {} failed, as others may: this is told once", lease.job(), failure);
            pace.told = true;
        }
        if (++pace.failures < FAILURES_IN_A_ROW) {
            return desk.giveUpNext(lease, Words.of("job.reason.error"));
        }
        log.error("Job {} is broken off: one row after the other failed", lease.job());
        desk.fail(lease);
        return Step.OVER;
    }

    /** What another moment or another node may well do. */
    private static boolean isPassing(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException || DatabaseAway.isCauseOf(failure);
    }

    private static final class Pace {

        /** As often as an eye can follow, however fast the chunks are. */
        private static final long HINTS_APART = TimeUnit.MILLISECONDS.toNanos(400);

        private final int most;
        private int size;
        private long hinted = System.nanoTime() - HINTS_APART;
        private int failures;
        private boolean told;

        private Pace(int most) {
            this.most = most;
            this.size = most;
        }

        boolean wantsHint() {
            long now = System.nanoTime();
            boolean wanted = now - hinted >= HINTS_APART;
            hinted = wanted ? now : hinted;
            return wanted;
        }

        void succeeded() {
            size = Math.min(most, size * 2);
            failures = 0;
        }
    }
}
