package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.access.UniversityScope;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The tallies of students while others write, and when they are large. */
class TallySnapshotsTest extends TallyScene {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void every_snapshot_is_right_while_others_write_and_fold() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Runnable> writers = List.of(
                () -> campus.execute(STUDENT, random.nextInt(3), random.nextInt(50), programme.value()),
                () -> campus.execute(STUDENT, random.nextInt(3), random.nextInt(50), other.value()),
                () -> campus.execute(
                        "update account set level = 1 + id % 3, state = case when state = 'ACTIVE' then 'PENDING' else 'ACTIVE' end"
                                + " where role = 'STUDENT' and university_id = ? and id % 7 = ?",
                        university.value(), random.nextInt(7)),
                () -> campus.execute(
                        "delete from account where id = (select id from account where role = 'STUDENT' and university_id = ?"
                                + " order by random() limit 1 for update skip locked)",
                        university.value()),
                () -> campus.execute(
                        "update university set time_zone = ? where id = ?",
                        random.nextBoolean() ? "Asia/Tokyo" : "America/New_York",
                        university.value()),
                tallies::fold);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> {
                while (!over.get()) {
                    writer.run();
                }
            })));
            try {
                for (int look = 0; look < 60; look++) {
                    assertRight();
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    @Test
    void a_large_tally_is_asked_through_its_index() {
        List<String> plans = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("""
                    insert into student_tally
                    select u, u * 100 + f, u * 10000 + p, 1 + p % 5, 'ACTIVE', 10
                    from generate_series(100000, 100050) u, generate_series(1, 10) f, generate_series(1, 40) p""").update();
            database.sql("analyze student_tally").update();
            return Statements.plansOf(
                    () -> count(new UniversityScope.Within(new UniversityId(100_007)), null, null, null, null));
        }));
        assertThat(plans)
                .singleElement()
                .asString()
                .contains("student_tally_place")
                .doesNotContain("Seq Scan");
    }
}
