package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.access.UniversityScope;
import etudeline.account.Deed.Deactivate;
import etudeline.account.Deed.Move;
import etudeline.job.JobId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The tallies of students say in every snapshot what counting would, whoever changes students and however. */
class TalliesTest extends BulkScene {

    private static final String WRONG = """
            select coalesce(counted.what, kept.what) || ': ' || coalesce(counted.students, 0) || ' students, kept '
                || coalesce(kept.students, 0)
            from (
                select university_id || ' ' || faculty_id || ' ' || programme_id || ' ' || level || ' ' || state as what,
                    count(*) as students
                from account where role = 'STUDENT' group by 1
                union all
                select u.id || ' ' || (a.created_at at time zone u.time_zone)::date, count(*)
                from account a join university u on u.id = a.university_id where a.role = 'STUDENT' group by 1
            ) as counted
            full join (
                select university_id || ' ' || faculty_id || ' ' || programme_id || ' ' || level || ' ' || state as what,
                    sum(students) as students
                from student_tally group by 1
                union all
                select university_id || ' ' || day, sum(students) from registration_tally group by 1
            ) as kept on kept.what = counted.what
            where coalesce(counted.students, 0) <> coalesce(kept.students, 0) order by 1""";

    private static final String STUDENT = """
            insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id, level,
                created_at)
            select 'STUDENT', 'ACTIVE', university_id, 't' || nextval('account_id_seq'), 'Awa', 'Ndiaye', faculty_id, id,
                1 + cast(? as integer) % 3, now() - cast(? as integer) * interval '5 hours'
            from programme where id = ?""";

    @Autowired
    StudentTallies tallies;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void right_at_the_end_too() {
        assertRight();
        tallies.fold();
        assertRight();
    }

    @Test
    void they_count_what_a_filter_asks_for_within_the_scope() {
        UniversityScope everywhere = new UniversityScope.Everywhere();
        UniversityScope here = new UniversityScope.Within(university);
        assertThat(count(here, null, null, null, null)).isEqualTo(STUDENTS);
        assertThat(count(here, university, null, null, null)).isEqualTo(STUDENTS);
        assertThat(count(everywhere, university, null, null, null)).isEqualTo(STUDENTS);
        assertThat(count(everywhere, null, null, null, null))
                .isEqualTo(number("select count(*) from account where role = 'STUDENT'"));
        assertThat(count(here, null, programme, null, null))
                .isEqualTo(number("select count(*) from account where programme_id = " + programme));
        assertThat(count(here, null, programme, Level.L2, AccountState.PENDING))
                .isEqualTo(
                        number("select count(*) from account where level = 2 and state = 'PENDING' and programme_id = "
                                + programme))
                .isPositive();
        UniversityId elsewhere = campus.university();
        campus.student(campus.programme(elsewhere), Level.L1);
        assertThat(count(here, elsewhere, null, null, null)).isZero();
        assertThat(count(new UniversityScope.Within(elsewhere), null, null, null, null))
                .isOne();
    }

    @Test
    void work_on_many_students_and_its_undoing_are_followed() {
        JobId move = ask(() -> bulk.start(ofFilter(null), new Move(university, other, Level.L2)));
        work.runDying(move, random);
        assertRight();
        JobId out = ask(() -> bulk.start(ofFilter(null), new Deactivate()));
        work.run(out);
        assertThat(count(new UniversityScope.Within(university), null, null, null, AccountState.DEACTIVATED))
                .isEqualTo(STUDENTS);
        assertRight();
        undo(out);
        assertRight();
        undo(move);
    }

    @Test
    void what_moves_or_goes_along_with_something_else_is_followed() {
        campus.execute(
                "insert into faculty (university_id, code, name, created_at) values (?, 'G', 'Lettres', now())",
                university.value());
        campus.execute(
                "update programme set faculty_id = (select max(id) from faculty where university_id = ?) where id = ?",
                university.value(),
                programme.value());
        assertRight();
        UniversityId elsewhere = campus.university();
        ProgrammeId there = campus.programme(elsewhere);
        campus.execute("""
                update account a set university_id = p.university_id, faculty_id = p.faculty_id, programme_id = p.id
                from programme p where p.id = ? and a.programme_id = ?""", there.value(), programme.value());
        assertRight();
        campus.execute("delete from account where programme_id = ?", there.value());
        campus.execute("delete from university where id = ?", elsewhere.value());
    }

    @Test
    void what_is_copied_in_counts_and_what_is_rolled_back_does_not() throws SQLException, IOException {
        int before = count(new UniversityScope.Within(university), null, null, null, null);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            copy(connection, "c");
            connection.rollback();
        }
        assertThat(count(new UniversityScope.Within(university), null, null, null, null))
                .isEqualTo(before);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            copy(connection, "d");
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(count(new UniversityScope.Within(university), null, null, null, null))
                .isEqualTo(before + 300);
    }

    private void copy(Connection connection, String prefix) throws SQLException, IOException {
        String place =
                text("select university_id || ',' || faculty_id || ',' || id from programme where id = " + programme);
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 300)
                .forEach(n -> lines.append("STUDENT,ACTIVE,")
                        .append(prefix)
                        .append(programme)
                        .append('-')
                        .append(n)
                        .append(",Awa,Sow,")
                        .append(place)
                        .append(",1,2026-01-01T0")
                        .append(n % 10)
                        .append(":00:00Z\n"));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy account (role, state, username, first_name, last_name, university_id, faculty_id, programme_id,"
                                + " level, created_at) from stdin with (format csv)",
                        new StringReader(lines.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_sign_in_at = now()", "email = 'nouvelle@exemple.sn', version = version + 1"})
    void what_changes_neither_place_nor_state_leaves_no_row(String change) {
        tallies.fold();
        int rows = number("select (select count(*) from student_tally) + (select count(*) from registration_tally)");
        campus.execute("update account set " + change + " where university_id = ?", university.value());
        assertThat(number("select (select count(*) from student_tally) + (select count(*) from registration_tally)"))
                .isEqualTo(rows);
    }

    @Test
    void folding_leaves_one_row_for_each_place_and_day() {
        for (int n = 0; n < 20; n++) {
            campus.execute(STUDENT, n, n, programme.value());
        }
        campus.execute("delete from account where programme_id = ? and level = 2", programme.value());
        tallies.fold();
        assertThat(number("select count(*) from student_tally where programme_id = " + programme + " and level = 2"))
                .isZero();
        assertThat(number("""
                select count(*) from (select 1 from student_tally
                    group by university_id, faculty_id, programme_id, level, state having count(*) > 1) as several""")).isZero();
        assertThat(number("""
                select count(*) from (select 1 from registration_tally
                    group by university_id, day having count(*) > 1) as several""")).isZero();
    }

    @Test
    void days_follow_the_zone_of_the_university_even_an_unknown_one() {
        for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles", "Africa/Dakar")) {
            campus.execute("update university set time_zone = ? where id = ?", zone, university.value());
            campus.execute(STUDENT, 0, 0, programme.value());
            assertRight();
        }
        campus.execute("update university set time_zone = 'Mars/Olympus' where id = ?", university.value());
        campus.execute(STUDENT, 0, 0, programme.value());
        campus.execute("update university set time_zone = 'UTC' where id = ?", university.value());
    }

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

    private int count(
            UniversityScope scope,
            @Nullable UniversityId where,
            @Nullable ProgrammeId of,
            @Nullable Level level,
            @Nullable AccountState state) {
        return tallies.count(new StudentFilter(null, where, null, of, level, state), scope);
    }

    /** In one statement, so in one snapshot. */
    private void assertRight() {
        assertThat(database.sql(WRONG).query((row, _) -> row.getString(1)).list())
                .isEmpty();
    }
}
