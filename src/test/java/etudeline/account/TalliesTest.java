package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** The tallies of students say what counting would, whoever changes students and however. */
class TalliesTest extends TallyScene {

    @Autowired
    DataSource source;

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
}
