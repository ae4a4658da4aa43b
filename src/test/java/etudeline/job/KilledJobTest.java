package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.kit.DatabaseAway;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A job whose worker dies at random rows, in the middle of a chunk, just before its commit, between chunks, or by losing the
 * database, and which people stop and take up again, comes to exactly what a model says; so does undoing it.
 */
@JobTest
class KilledJobTest {

    /** What ends a worker without a word: nothing of the job's catches it. */
    private static final class Killed extends Error {
        Killed() {
            super("killed", null, false, false);
        }
    }

    @Autowired
    AddKind kind;

    @Autowired
    Books books;

    private int deaths;

    @AfterEach
    void nobody_is_killed_any_more() {
        kind.watcher = _ -> {};
        kind.beforeCommit = () -> {};
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void killed_at_random_rows_it_resumes_and_undoes_to_what_the_model_says(long seed) {
        Random random = new Random(seed);
        Model model = books.begin(400 + random.nextInt(1_600), random);
        books.check(model);
        boolean wholly = random.nextBoolean();
        go(model, random, wholly);
        books.check(model);
        assertThat(books.row(model).state()).isIn(JobState.DONE, wholly ? JobState.DONE : JobState.STOPPED);
        books.others(model, random);
        books.as(model, jobs -> jobs.undo(model.job()));
        go(model, random, true);
        JobRow end = books.row(model);
        assertThat(end.state()).isEqualTo(JobState.DONE);
        assertThat(end.undone() + end.kept()).isEqualTo(end.done());
        assertThat(books.pages(model)).doesNotHaveDuplicates().hasSize(end.problems());
        books.check(model);
        assertThat(deaths).as("a test without a death tests nothing").isGreaterThanOrEqualTo(2);
    }

    /** Workers take the job up one after the other until it is at its end, or stopped for good. */
    private void go(Model model, Random random, boolean toTheEnd) {
        dies(model, after(random.nextInt(300), KilledJobTest::die), () -> false);
        JobRow row = books.row(model);
        while (row.isOpen() || (row.canResume() && (toTheEnd || row.done() == 0))) {
            if (row.canResume()) {
                books.as(model, jobs -> jobs.resume(model.job()));
            }
            int rows = random.nextInt(1_500);
            int chunks = random.nextInt(4);
            switch (random.nextInt(6)) {
                case 0 -> dies(model, after(rows, KilledJobTest::die), () -> false);
                case 1 -> dies(model, after(rows, this::loseDatabase), () -> false);
                case 2 -> dies(model, _ -> {}, dieAfter(chunks));
                case 3 -> {
                    kind.beforeCommit = afterTimes(chunks, KilledJobTest::die);
                    dies(model, _ -> {}, () -> false);
                }
                case 4 -> books.worker().run(model.job(), stopAfter(chunks));
                default -> {
                    if (books.row(model).canStop()) {
                        books.as(model, jobs -> jobs.stop(model.job()));
                    }
                    books.worker().run(model.job(), () -> false);
                }
            }
            row = books.row(model);
            books.check(model);
        }
    }

    private static LongConsumer after(int times, Runnable deed) {
        Runnable counting = afterTimes(times, deed);
        return _ -> counting.run();
    }

    private static Runnable afterTimes(int times, Runnable deed) {
        AtomicInteger seen = new AtomicInteger();
        return () -> {
            if (seen.getAndIncrement() == times) {
                deed.run();
            }
        };
    }

    private static BooleanSupplier stopAfter(int chunks) {
        AtomicInteger seen = new AtomicInteger();
        return () -> seen.getAndIncrement() == chunks;
    }

    private static BooleanSupplier dieAfter(int chunks) {
        Runnable death = afterTimes(chunks, KilledJobTest::die);
        return () -> {
            death.run();
            return false;
        };
    }

    private static void die() {
        throw new Killed();
    }

    private void loseDatabase() {
        books.ask("select count(pg_terminate_backend(pg_backend_pid()))");
    }

    private void dies(Model model, LongConsumer watcher, BooleanSupplier between) {
        kind.watcher = watcher;
        try {
            books.worker().run(model.job(), between);
        } catch (Killed death) {
            deaths++;
        } catch (RuntimeException away) {
            assertThat(away).as("the database was lost, nothing else").matches(DatabaseAway::isCauseOf);
            deaths++;
        }
        nobody_is_killed_any_more();
    }
}
