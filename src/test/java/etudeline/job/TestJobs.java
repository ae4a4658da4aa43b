package etudeline.job;

import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works at jobs when a test says so, as a node would. */
@Component
public class TestJobs {

    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    private final Books books;
    private final JobDesk desk;

    TestJobs(Books books, JobDesk desk) {
        this.books = books;
        this.desk = desk;
    }

    /** Adds to numbers of its own, which need not be there. */
    public static JobOrder order(@Nullable UniversityId university, List<Long> rows) {
        return new JobOrder(
                AddKind.NAME, new AddKind.Amount(Books.AMOUNT), university, Words.of("test"), List.of(), rows);
    }

    /** To its end. */
    public void run(JobId job) {
        boolean more = true;
        while (more) {
            more = books.worker().run(job, () -> false);
        }
    }

    /** To its end, by workers that die after random chunks and one or two rows at a time in between. */
    public void runDying(JobId job, Random random) {
        boolean more = true;
        while (more) {
            desk.takeUp(job).ifPresent(lease -> desk.work(lease, 1 + random.nextInt(40)));
            int[] left = {random.nextInt(4)};
            try {
                more = books.worker().run(job, () -> {
                    if (left[0]-- == 0) {
                        throw new Killed();
                    }
                    return false;
                });
            } catch (Killed death) {
                // The next one goes on.
            }
        }
    }

    /** One chunk of so many rows. */
    public Runnable chunk(JobId job, int rows) {
        JobDesk.Lease lease = desk.takeUp(job).orElseThrow();
        return () -> desk.work(lease, rows);
    }
}
