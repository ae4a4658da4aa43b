package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.job.JobNodes.Blow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes in processes of their own are killed and stand still at their job: others go on, and all is as the model says. */
@JobTest
class JobNodesTest {

    private static final int ROWS = 20_000;

    @Autowired
    Books books;

    @Autowired
    JdbcClient database;

    @Value("${spring.datasource.url}")
    String address;

    @Test
    void a_job_goes_on_elsewhere_when_its_node_is_killed_or_stands_still_and_so_does_its_undoing() {
        Random random = new Random();
        try (JobNodes nodes = new JobNodes(2, address, database, random)) {
            Model model = books.begin(ROWS, random);
            List<Blow> there = nodes.seeThrough(books.watched(model), List.of(Blow.KILLED, Blow.STOPPED, Blow.FROZEN));
            assertThat(there).as("a test without a death tests nothing").contains(Blow.KILLED);
            books.check(model, JobState.DONE);
            books.others(model, random);
            books.as(model, jobs -> jobs.undo(model.job()));
            List<Blow> back = nodes.seeThrough(books.watched(model), List.of(Blow.KILLED, Blow.FROZEN));
            assertThat(back).contains(Blow.KILLED);
            books.check(model, JobState.DONE);
            assertThat(books.ask(
                            "select count(*) from scheduled_task where task_instance like '" + model.job() + ".%'"))
                    .as("its tasks are done with")
                    .isZero();
        }
    }
}
