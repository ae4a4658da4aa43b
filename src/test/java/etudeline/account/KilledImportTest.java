package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.kit.AccountId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import whose workers die, and one that another administrator makes at the same moment, leave each person once. */
class KilledImportTest extends ImportScene {

    private static final int LINES = 1_300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void killed_half_way_it_goes_on_without_doubles_and_undoes_wholly(long seed) {
        Random random = new Random(seed);
        bringIn(upload(many("Awa", LINES / 3)));
        List<String> before = people();
        ImportId file = upload(many("Aminata", LINES));
        campus.as(administrator, () -> imports.tickAll(file, true));
        JobId job = ask(() -> imports.start(file));
        work.runDying(job, random);
        JobRow done = ask(() -> jobs.open(job));
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.done()).isEqualTo(LINES);
        assertThat(people()).hasSize(LINES).allMatch(person -> person.contains(" Aminata "));
        assertThat(number("select count(*) from audit_entry where action = 'student.created' and university_id = "
                        + university))
                .as("told of once each")
                .isEqualTo(LINES);
        campus.as(administrator, () -> jobs.undo(job));
        work.runDying(job, random);
        JobRow undone = ask(() -> jobs.open(job));
        assertThat(undone.undone()).isEqualTo(LINES);
        assertThat(people()).isEqualTo(before);
        assertThat(judged(upload(many("Awa", LINES / 3)))).allMatch(line -> line.endsWith(" SAME"));
    }

    @Test
    void stopped_half_way_it_can_be_undone() {
        ImportId file = upload(many("Awa", LINES));
        JobId job = ask(() -> imports.start(file));
        work.chunk(job, 400).run();
        campus.as(administrator, () -> jobs.stop(job));
        work.run(job);
        assertThat(people()).hasSize(400);
        campus.as(administrator, () -> jobs.undo(job));
        work.run(job);
        assertThat(people()).isEmpty();
    }

    /** Each works through its own job, in the other order of lines, so that they meet in the middle. */
    @Test
    void two_administrators_importing_the_same_people_at_once_make_each_of_them_once() throws Exception {
        ImportId one = upload(many("Awa", LINES));
        String[] lines = many("Awa", LINES).split("\n", -1);
        List<String> backwards = IntStream.iterate(lines.length - 1, at -> at > 0, at -> at - 1)
                .mapToObj(at -> lines[at])
                .toList();
        ImportId other = upload(HEADER + String.join("\n", backwards));
        AccountId colleague = campus.administrator(university);
        List<JobId> started = List.of(ask(() -> imports.start(one)), campus.ask(colleague, () -> imports.start(other)));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> ends = started.stream()
                    .<Future<?>>map(job -> threads.submit(() -> {
                        together.await();
                        work.run(job);
                        return null;
                    }))
                    .toList();
            for (Future<?> end : ends) {
                end.get(2, TimeUnit.MINUTES);
            }
        }
        assertThat(people()).hasSize(LINES);
        List<JobRow> rows =
                started.stream().map(job -> ask(() -> jobs.open(job))).toList();
        assertThat(rows).allMatch(row -> row.state() == JobState.DONE && row.failed() == 0);
        assertThat(rows.stream().mapToInt(JobRow::done).sum()).isEqualTo(LINES);
        assertThat(rows.stream().mapToInt(JobRow::skipped).sum()).isEqualTo(LINES);
    }
}
