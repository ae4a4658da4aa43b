package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.MovableClock;
import etudeline.kit.Refused;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators can ask of a job, and for how long. */
@JobTest
class JobsTest {

    @Autowired
    AddKind kind;

    @Autowired
    Books books;

    @Autowired
    LedgerClearing clearing;

    @Autowired
    MovableClock clock;

    @AfterEach
    void today() {
        clock.reset();
        kind.watcher = _ -> {};
    }

    @Test
    void a_waiting_job_is_stopped_at_once_and_its_task_finds_nothing_to_do() {
        Model model = books.begin(50, new Random(1));
        assertThat(waiting(model)).as("a task is there with the job").isOne();
        books.as(model, jobs -> jobs.stop(model.job()));
        assertThat(books.row(model).state()).isEqualTo(JobState.STOPPED);
        assertThat(run(model)).isFalse();
        books.check(model);
        refused(model, "job.refused.stop", jobs -> jobs.stop(model.job()));
        books.as(model, jobs -> jobs.resume(model.job()));
        assertThat(waiting(model))
                .as("another one: the first may be at its end")
                .isEqualTo(2);
        run(model);
        assertThat(books.row(model).state()).isEqualTo(JobState.DONE);
        refused(model, "job.refused.resume", jobs -> jobs.resume(model.job()));
    }

    @Test
    void what_fails_row_after_row_is_broken_off_and_can_go_on() {
        Model model = books.begin(600, new Random(2));
        kind.watcher = _ -> {
            throw new IllegalStateException("not the row's fault");
        };
        assertThat(run(model)).isFalse();
        JobRow broken = books.row(model);
        assertThat(broken.state()).isEqualTo(JobState.FAILED);
        assertThat(broken.failed()).as("rows given up before that").isBetween(1, 20);
        kind.watcher = _ -> {};
        books.as(model, jobs -> jobs.resume(model.job()));
        run(model);
        JobRow end = books.row(model);
        assertThat(end.state()).isEqualTo(JobState.DONE);
        assertThat(end.handled()).isEqualTo(600);
    }

    @Test
    void it_can_be_undone_for_thirty_days_then_ledger_and_report_go() {
        Model model = books.begin(300, new Random(3));
        Model late = books.begin(300, new Random(4));
        run(model);
        run(late);
        clock.advance(JobRow.UNDOABLE.minusMinutes(1));
        clearing.clear();
        books.check(model);
        books.as(model, jobs -> jobs.undo(model.job()));
        clock.advance(Duration.ofMinutes(2));
        refused(late, "job.refused.undo", jobs -> jobs.undo(late.job()));
        clearing.clear();
        assertThat(books.row(model).clearedAt()).as("it is being undone").isNull();
        assertThat(kept(late)).isZero();
        assertThat(books.row(late).clearedAt()).isNotNull();
        assertThat(books.row(late).problems()).isZero();
        run(model);
        books.check(model);
        refused(model, "job.refused.undo", jobs -> jobs.undo(model.job()));
    }

    private long kept(Model model) {
        return books.ask("select (select count(*) from job_ledger where job_id = " + model.job()
                + ") + (select count(*) from job_problem where job_id = " + model.job() + ")");
    }

    private long waiting(Model model) {
        return books.ask("select count(*) from scheduled_task where task_name = 'job.test.add' and task_instance like '"
                + model.job() + ".%'");
    }

    private boolean run(Model model) {
        return books.worker().run(model.job(), () -> false);
    }

    private void refused(Model model, String key, Consumer<Jobs> deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> books.as(model, deed))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::key)
                        .containsExactly(key));
    }
}
