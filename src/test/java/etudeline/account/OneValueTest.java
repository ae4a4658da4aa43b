package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.audit.Journal;
import etudeline.audit.JournalRow;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.UniversityId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One value of a person is changed as the form would change it, and by the first of two colleagues alone. */
@PostgresTest
class OneValueTest {

    @Autowired
    StudentAccounts students;

    @Autowired
    Teachers teachers;

    @Autowired
    Journal journal;

    @Autowired
    Campus campus;

    private AccountId first;
    private AccountId second;
    private ProgrammeId programme;
    private AccountId student;

    @BeforeEach
    void two_administrators_and_a_student() {
        UniversityId university = campus.university();
        first = campus.administrator(university);
        second = campus.administrator(university);
        programme = campus.programme(university);
        student = campus.student(programme, Level.L1);
    }

    @Test
    void of_two_colleagues_who_saw_the_same_row_the_second_writes_nothing_and_finds_both_values() {
        StudentRow seen = campus.ask(second, () -> students.row(student));
        StudentRow saved = campus.ask(first, () -> students.change(student, seen.version(), StudentValue.LEVEL, "L2"));
        assertThat(saved.level()).isEqualTo(Level.L2);
        assertThat(saved.version()).isGreaterThan(seen.version());
        campus.as(
                second,
                () -> assertThatExceptionOfType(Outdated.class)
                        .isThrownBy(() -> students.change(student, seen.version(), StudentValue.LEVEL, "L3")));
        StudentRow now = campus.ask(second, () -> students.row(student));
        assertThat(now).as("what the second one is shown").isEqualTo(saved);
        campus.as(second, () -> students.change(student, now.version(), StudentValue.LEVEL, "L3"));
        assertThat(campus.ask(first, () -> students.row(student)).level())
                .as("once the second one has seen it")
                .isEqualTo(Level.L3);
    }

    @Test
    void the_journal_tells_of_that_value_alone_and_the_colleague_reads_who_it_was() {
        campus.as(first, () -> students.change(student, 0, StudentValue.EMAIL, " fatou@exemple.sn "));
        JournalRow change = campus.ask(
                second, () -> journal.lastChange("student", student.value()).orElseThrow());
        assertThat(change.action()).isEqualTo("student.edited");
        assertThat(change.before()).isEqualTo(Map.of("email", "null"));
        assertThat(change.after()).isEqualTo(Map.of("email", "fatou@exemple.sn"));
        AccountId elsewhere = campus.administrator(campus.university());
        assertThat(campus.ask(elsewhere, () -> journal.lastChange("student", student.value())))
                .as("read by an administrator of another university")
                .isEmpty();
    }

    @Test
    void a_link_handed_out_later_is_not_taken_for_the_change(@Autowired OneTimeLinks links) {
        campus.as(first, () -> students.change(student, 0, StudentValue.MATRICULE, "2026-17"));
        campus.as(second, () -> links.issue(student));
        assertThat(campus.ask(
                        second,
                        () -> journal.lastChange("student", student.value())
                                .orElseThrow()
                                .action()))
                .isEqualTo("student.edited");
    }

    @Test
    void what_is_wrong_is_told_at_the_value_and_nothing_is_written() {
        AccountId other = campus.student(programme, Level.L1);
        String taken = campus.ask(first, () -> students.row(other).username());
        campus.as(first, () -> {
            refused("username", "account.username.taken", StudentValue.USERNAME, taken);
            refused("username", "kit.required", StudentValue.USERNAME, "  ");
            refused("email", "account.email.malformed", StudentValue.EMAIL, "fatou@");
            refused("level", "kit.required", StudentValue.LEVEL, "L9");
        });
        StudentRow row = campus.ask(first, () -> students.row(student));
        assertThat(row.version()).isZero();
        assertThat(row.username()).isNotEqualTo(taken);
    }

    private void refused(String field, String key, StudentValue value, String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> students.change(student, 0, value, text))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field, Problem::key)
                        .containsExactly(tuple(field, key)));
    }

    @Test
    void an_emptied_title_is_none_and_the_rest_of_the_professor_stays() {
        AccountId professor = campus.professorOf(programme);
        ProfessorRow before = campus.ask(first, () -> teachers.row(professor));
        campus.as(first, () -> teachers.change(professor, 0, ProfessorValue.SPECIALITY, "Optique"));
        ProfessorRow after = campus.ask(first, () -> teachers.change(professor, 1, ProfessorValue.TITLE, " "));
        assertThat(after.title()).isNull();
        assertThat(after.speciality()).isEqualTo("Optique");
        assertThat(after.username()).isEqualTo(before.username());
        assertThat(campus.ask(
                        first,
                        () -> journal.lastChange("professor", professor.value())
                                .orElseThrow()
                                .facts()
                                .getFirst()))
                .isEqualTo(new JournalRow.Fact("title", "Pr", "null"));
        assertThat(campus.ask(first, () -> teachers.open(professor).data().programmes()))
                .containsExactly(programme);
    }
}
