package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Nodes in processes of their own: one is killed at its job, another one goes on, and all is as the model says. */
@JobTest
class JobNodesTest {

    private static final int ROWS = 20_000;

    @Autowired
    Books books;

    @Value("${spring.datasource.url}")
    String database;

    @Test
    void a_job_goes_on_elsewhere_when_its_node_is_killed_and_so_does_its_undoing() throws Exception {
        Random random = new Random();
        try (JobNode first = JobNode.start(database);
                JobNode second = JobNode.start(database)) {
            Model model = books.begin(ROWS, random);
            List<JobNode> nodes = List.of(first.awaitReady(), second.awaitReady());
            JobNode survivor = killAtWork(model, nodes, random);
            try (JobNode third = JobNode.start(database)) {
                until(model, row -> row.state() == JobState.DONE);
                books.check(model);
                assertThat(worker(model)).as("its task is done with").isEmpty();
                third.awaitReady();
                books.as(model, jobs -> jobs.undo(model.job()));
                model.undo();
                killAtWork(model, List.of(survivor, third), random);
                until(model, row -> row.state() == JobState.DONE);
                books.check(model);
            }
        }
    }

    /** Kills the node that works, after some of the rows; returns the other one. */
    private JobNode killAtWork(Model model, List<JobNode> nodes, Random random) throws InterruptedException {
        int after = random.nextInt(ROWS / 2);
        until(model, row -> row.handled() > after && !worker(model).isEmpty());
        String worker = worker(model);
        JobNode killed = nodes.stream()
                .filter(node -> worker.endsWith(":" + node.pid()))
                .findFirst()
                .orElseThrow();
        killed.kill();
        JobRow row = books.row(model);
        assertThat(row.isOpen())
                .as("killed too late, with %s rows dealt with", row.handled())
                .isTrue();
        return nodes.stream().filter(node -> node != killed).findFirst().orElseThrow();
    }

    private String worker(Model model) {
        return books.text("select coalesce(max(picked_by), '') from scheduled_task where task_instance like '"
                + model.job() + ".%'");
    }

    private void until(Model model, Predicate<JobRow> wanted) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> wanted.test(books.row(model)));
    }
}
