package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.job.JobId;
import etudeline.job.JobNodes;
import etudeline.job.JobNodes.Blow;
import etudeline.job.JobNodes.Watched;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** An import whose node, a process of its own, is killed at a random line: another one goes on, and undoes it as well. */
class KilledImportNodeTest extends ImportScene {

    private static final int LINES = 8_000;

    @Value("${spring.datasource.url}")
    String address;

    @Test
    void a_node_that_is_killed_half_way_leaves_the_rest_to_another_and_each_person_is_there_once() {
        try (JobNodes nodes = new JobNodes(2, address, database, new Random())) {
            ImportId file = upload(many("Awa", LINES));
            nodes.awaitReady();
            JobId job = ask(() -> imports.start(file));
            Watched watched =
                    new Watched(job, deed -> campus.as(administrator, () -> deed.accept(jobs)), () -> check(job));
            assertThat(nodes.seeThrough(watched, List.of(Blow.KILLED)))
                    .as("a test without a death tests nothing")
                    .containsExactly(Blow.KILLED);
            JobRow done = ask(() -> jobs.open(job));
            assertThat(done.state()).isEqualTo(JobState.DONE);
            assertThat(done.done()).isEqualTo(LINES);
            assertThat(made()).isEqualTo(LINES);
            campus.as(administrator, () -> jobs.undo(job));
            assertThat(nodes.seeThrough(watched, List.of(Blow.KILLED))).containsExactly(Blow.KILLED);
            JobRow undone = ask(() -> jobs.open(job));
            assertThat(undone.undone()).isEqualTo(LINES);
            assertThat(made()).isZero();
        }
    }

    /** As many people as the job says, none of them twice, each told of once; however far it is. */
    private void check(JobId job) {
        assertThat(text("""
                select j.done - j.undone
                    || ' ' || (select count(*) from account where university_id = j.university_id and matricule is not null)
                    || ' ' || (select count(distinct matricule_key) from account where university_id = j.university_id)
                    || ' ' || (select count(*) - j.undone * 2 from audit_entry where university_id = j.university_id
                        and action in ('student.created', 'student.deleted'))
                from job j where j.id =""" + " " + job))
                .as("made by the job, there, not twice, told of")
                .satisfies(counts -> {
                    String[] each = counts.split(" ", -1);
                    assertThat(each).containsOnly(each[0]);
                });
    }

    private int made() {
        return number("select count(*) from account where matricule is not null and university_id = " + university);
    }
}
