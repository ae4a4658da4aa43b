package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A short round of what {@code ./etude soak coherence} does for minutes. */
class CoherenceTest {

    private static final Path FOLDER = Path.of("target", "coherence");

    private static void lasts(long milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000);
    }

    private static void suffer(CoherenceRun run, Fault fault, int node, long milliseconds) {
        run.begin(fault, node);
        lasts(milliseconds);
        run.end(fault, node);
        run.awaitAnswers(node);
    }

    @Test
    void nobody_reads_what_is_older_than_promised_whatever_fails() {
        try (CoherenceRun run = CoherenceRun.start(TestDatabase.copy(), FOLDER.resolve("tail"), 3, true)) {
            suffer(run, Fault.STOPPED, 0, 3000);
            suffer(run, Fault.CUT, 1, 1500);
            suffer(run, Fault.SILENT, 2, 2500);
            if (run.knows(Fault.ALONE)) {
                suffer(run, Fault.ALONE, 0, 2500);
            } else {
                System.out.println(Wires.NONE);
            }
            run.begin(Fault.DEAF, 0);
            run.begin(Fault.DEAF, 1);
            suffer(run, Fault.KILLED, 2, 0);
            lasts(2000);
            Verdict verdict = run.end();
            System.out.println("Coherence: " + verdict);
            assertThat(verdict.commits()).as("commits").isPositive();
            assertThat(verdict.kept()).as("reads from memory").isGreaterThan(verdict.asked());
            assertThat(verdict.broken()).as("reads stale by more than 2 s").isZero();
            assertThat(verdict.late())
                    .as("as for rights: %s", verdict.examples())
                    .isZero();
        }
    }

    /** Or the test above could not fail. */
    @Test
    void hints_alone_would_not_do() {
        try (CoherenceRun run = CoherenceRun.start(TestDatabase.copy(), FOLDER.resolve("hints"), 2, false)) {
            run.begin(Fault.DEAF, 0);
            lasts(5000);
            Verdict verdict = run.end();
            System.out.println("Coherence without the log: " + verdict);
            assertThat(verdict.broken()).as("reads stale by more than 2 s").isPositive();
        }
    }
}
