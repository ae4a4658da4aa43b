package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.job.JobDesk.Lease;
import etudeline.kit.DatabaseAway;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two workers at one job only the one that took it up last writes, and none is held up by one that stands still. */
@JobTest
class FencedJobTest {

    @Autowired
    AddKind kind;

    @Autowired
    Books books;

    @Autowired
    JobDesk desk;

    private final CountDownLatch still = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);

    @AfterEach
    void nobody_stands_still_any_more() {
        awake.countDown();
        kind.watcher = _ -> {};
    }

    /** Its chunk is lost, with whatever it was about to write: the database lets go of the job's row. */
    @Test
    void who_wakes_up_inside_a_chunk_that_another_has_done_writes_nothing() throws Exception {
        Model model = books.begin(1_200, new Random(7));
        AtomicBoolean first = new AtomicBoolean(true);
        kind.watcher = _ -> {
            if (first.getAndSet(false)) {
                standStill();
            }
        };
        CompletableFuture<Boolean> sleeper = begin(model, () -> false);
        still.await();
        assertThat(books.worker().run(model.job(), () -> false)).isFalse();
        books.check(model);
        assertThat(books.row(model).state()).isEqualTo(JobState.DONE);
        awake.countDown();
        assertThat(sleeper.handle((_, failure) -> failure != null && DatabaseAway.isCauseOf(failure))
                        .get())
                .as("its transaction is not there any more")
                .isTrue();
        books.check(model);
    }

    @Test
    void who_wakes_up_between_two_chunks_finds_the_job_taken() throws Exception {
        Model model = books.begin(1_200, new Random(8));
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Boolean> sleeper = begin(model, () -> {
            if (asked.getAndIncrement() == 2) {
                standStill();
            }
            return false;
        });
        still.await();
        JobRunner other = books.worker();
        AtomicInteger chunks = new AtomicInteger();
        assertThat(other.run(model.job(), () -> chunks.getAndIncrement() == 10)).isTrue();
        int handled = books.row(model).handled();
        assertThat(handled).isBetween(1, 1_199);
        awake.countDown();
        assertThat(sleeper.get()).as("it is not for the sleeper to go on").isFalse();
        assertThat(books.row(model).handled()).isEqualTo(handled);
        books.check(model);
        assertThat(other.run(model.job(), () -> false)).isFalse();
        assertThat(books.row(model).state()).isEqualTo(JobState.DONE);
        books.check(model);
    }

    @Test
    void a_chunk_takes_as_many_statements_whatever_its_rows() {
        Model model = books.begin(1_000, new Random(9));
        Lease lease = desk.takeUp(model.job()).orElseThrow();
        List<String> few = Statements.of(() -> desk.work(lease, 60));
        List<String> many = Statements.of(() -> desk.work(lease, 420));
        assertThat(books.row(model).handled()).isEqualTo(480);
        assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(11);
        books.as(model, jobs -> jobs.stop(model.job()));
        desk.work(lease, 1);
        books.as(model, jobs -> jobs.undo(model.job()));
        Lease back = desk.takeUp(model.job()).orElseThrow();
        List<String> fewBack = Statements.of(() -> desk.work(back, 30));
        List<String> manyBack = Statements.of(() -> desk.work(back, 200));
        assertThat(manyBack).isEqualTo(fewBack).hasSizeLessThanOrEqualTo(11);
    }

    private void standStill() {
        still.countDown();
        try {
            awake.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private CompletableFuture<Boolean> begin(Model model, BooleanSupplier between) {
        return CompletableFuture.supplyAsync(() -> books.worker().run(model.job(), between));
    }
}
