package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each line of a file comes to, and what bringing it in and undoing it leaves behind. */
class PeopleImportsTest extends ImportScene {

    @Autowired
    ImportClearing clearing;

    @Autowired
    etudeline.MovableClock clock;

    @Test
    void each_bad_line_has_its_reason_and_the_good_ones_go_in() {
        ImportId file = students(
                "E1;Awa;Diop;awa@exemple.sn;F;/P/;l2",
                "E2;Awa;Ba;;;/P/;BTS1",
                ";Awa;Ba;;F;/P/;L1",
                "E4;;Ba;;F;/P/;L1",
                "E5;Awa;Ba;awa@exemple;F;/P/;L1",
                "E6;Awa;Ba;;F;NULLE;L1",
                "E7;Awa;Ba;;Z;/P/;L1",
                "E8;Awa;Ba;;F;/P/;L9",
                "e1;Awa;Double;;F;/P/;L1",
                "E9;" + "x".repeat(101) + ";Ba;;F;/P/;L1");
        assertThat(judged(file))
                .containsExactly(
                        "2 NEW",
                        "3 NEW",
                        "4 BAD missing [matricule]",
                        "5 BAD missing [prenom]",
                        "6 BAD email [awa@exemple]",
                        "7 BAD programme [NULLE]",
                        "8 BAD faculty [Z]",
                        "9 BAD level [L9]",
                        "10 BAD twice [2]",
                        "11 BAD long [prenom, 100]");
        JobRow done = bringIn(file);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.done()).isEqualTo(2);
        assertThat(people())
                .containsExactly(
                        "E1 Awa Diop awa@exemple.sn " + code + " 2 ACTIVE", "E2 Awa Ba " + code + " 11 ACTIVE");
        assertThat(failed(file)).hasSize(8).first().satisfies(line -> {
            assertThat(line.line()).isEqualTo(4);
            assertThat(line.cells()).containsExactly("", "Awa", "Ba", "", "F", code, "L1");
        });
        assertThat(number("select count(*) from account where password_hash is not null and university_id = "
                        + university))
                .as("nobody gets a password by the way")
                .isZero();
        assertThat(number("select count(*) from audit_entry where action = 'student.created' and university_id = "
                        + university))
                .isEqualTo(2);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String[] lines = {"E1;Awa;Diop;awa@exemple.sn;F;/P/;L2", "E2;Awa;Ba;;F;/O/;M1"};
        bringIn(students(lines));
        ImportId again = students(lines);
        assertThat(judged(again)).containsExactly("2 SAME", "3 SAME");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask(() -> imports.start(again)));
    }

    @Test
    void changes_are_listed_and_only_ticked_ones_apply_and_undo_puts_them_back() {
        bringIn(students("E1;Awa;Diop;awa@exemple.sn;F;/P/;L2", "E2;Awa;Ba;;F;/P/;L1", "E3;Aly;Sy;;F;/P/;L1"));
        List<String> before = people();
        ImportId file = students("E1;Awa;DIOP;;F;/O/;L3", "E2;Awa;Ba;ba@exemple.sn;F;/P/;L1", "E3;Ali;Sy;;F;/P/;L1");
        assertThat(lines(file, ImportOutcome.CHANGE))
                .extracting(ImportLine::changes)
                .containsExactly(
                        Map.of(
                                "nom",
                                List.of("Diop", "DIOP"),
                                "filiere",
                                List.of(code, otherCode),
                                "niveau",
                                List.of("L2", "L3")),
                        Map.of("email", List.of("", "ba@exemple.sn")),
                        Map.of("prenom", List.of("Aly", "Ali")));
        campus.as(administrator, () -> imports.tickAll(file, true));
        long third = lines(file, ImportOutcome.CHANGE).getLast().id();
        campus.as(administrator, () -> imports.tick(file, third, false));
        assertThat(ask(() -> imports.open(file)).ticked()).isEqualTo(2);
        JobRow done = bringIn(file);
        assertThat(people())
                .containsExactly(
                        "E1 Awa DIOP awa@exemple.sn " + otherCode + " 3 ACTIVE",
                        "E2 Awa Ba ba@exemple.sn " + code + " 1 ACTIVE",
                        "E3 Aly Sy " + code + " 1 ACTIVE");
        assertThat(number("select count(*) from account where placed_at is not null and university_id = " + university))
                .as("who moved is there since now")
                .isEqualTo(1);
        JobRow undone = undo(done);
        assertThat(undone.undone()).isEqualTo(2);
        assertThat(people()).isEqualTo(before);
        assertThat(number("select count(*) from account where placed_at is not null and university_id = " + university))
                .isZero();
    }

    @Test
    void undoing_removes_who_was_made_but_not_who_has_been_used_or_changed_since() {
        JobRow done = bringIn(students(
                "E1;Awa;Diop;;F;/P/;L2", "E2;Awa;Ba;;F;/P/;L1", "E3;Aly;Sy;;F;/P/;L1", "E4;Aly;Fall;;F;/P/;L1"));
        campus.execute(
                "update account set last_sign_in_at = now() where matricule = 'E2' and university_id = " + university);
        campus.execute(
                "update account set password_hash = 'x' where matricule = 'E3' and university_id = " + university);
        campus.execute("update account set version = 1 where matricule = 'E4' and university_id = " + university);
        JobRow undone = undo(done);
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(report(undone)).containsExactly("KEPT Ba Awa used", "KEPT Sy Aly used", "KEPT Fall Aly used");
        assertThat(people()).hasSize(3);
    }

    @Test
    void professors_come_with_their_programmes_and_changes_of_these() {
        byte[] file = ("matricule;prenom;nom;specialite;filieres\nP1;Awa;Diop;Algèbre;" + code + " + " + otherCode
                        + "\nP2;Awa;Ba;;\nP3;Awa;Ba;;" + code + "+X")
                .getBytes(StandardCharsets.UTF_8);
        ImportId first = upload(ImportKind.PROFESSORS, file);
        assertThat(judged(first)).containsExactly("2 NEW", "3 BAD missing [filieres]", "4 BAD programme [X]");
        bringIn(first);
        assertThat(assignments()).isEqualTo(code + " " + otherCode);
        assertThat(judged(upload(ImportKind.PROFESSORS, file)).getFirst()).isEqualTo("2 SAME");
        ImportId second = upload(
                ImportKind.PROFESSORS,
                ("matricule;prenom;nom;filieres\nP1;Awa;Diop;" + otherCode).getBytes(StandardCharsets.UTF_8));
        assertThat(judged(second))
                .containsExactly("2 CHANGE {filieres=[" + code + "+" + otherCode + ", " + otherCode + "]}");
        campus.as(administrator, () -> imports.tickAll(second, true));
        JobRow done = bringIn(second);
        assertThat(assignments()).isEqualTo(otherCode);
        undo(done);
        assertThat(assignments()).isEqualTo(code + " " + otherCode);
        assertThat(text("select speciality from account where matricule = 'P1' and university_id = " + university))
                .isEqualTo("Algèbre");
    }

    private String assignments() {
        return text("""
                select string_agg(p.code, ' ' order by p.code) from professor_assignment x join programme p on p.id = x.programme_id
                join account a on a.id = x.account_id where a.matricule = 'P1' and a.university_id =
                """ + university);
    }

    @Test
    void usernames_are_the_matricules_and_another_where_these_are_taken() {
        String same = "C" + etudeline.Campus.next();
        String username = same.toLowerCase(Locale.ROOT);
        bringIn(students(same + ";Awa;Diop;;F;/P/;L1", "N° 12/" + same + ";Awa;Ba;;F;/P/;L1", "é;Aïda;Sy;;F;/P/;L1"));
        ImportScene elsewhere = this;
        elsewhere.a_university();
        bringIn(students(same + ";Awa;Diop;;F;/P/;L1", "é;Aïda;Sy;;F;/P/;L1"));
        assertThat(database.sql("select username from account where matricule in (?, ?, 'é') order by id")
                        .params(List.of(same, "N° 12/" + same))
                        .query(String.class)
                        .list())
                .contains(username, username + "-2", "n-12-" + username, "aida.sy", "aida.sy-2");
    }

    @Test
    void what_has_changed_since_it_was_looked_at_is_not_run_over() {
        bringIn(students("E1;Awa;Diop;;F;/P/;L2", "E2;Awa;Ba;;F;/P/;L2"));
        ImportId file = students(
                "E1;Awa;Fall;;F;/P/;L2", "E2;Awa;Fall;;F;/P/;L2", "E3;Awa;Sy;;F;/P/;L2", "E4;Awa;Sy;;F;/P/;L2");
        campus.as(administrator, () -> imports.tickAll(file, true));
        campus.execute(
                "update account set first_name = 'Aminata', version = version + 1 where matricule = 'E1' and university_id = "
                        + university);
        bringIn(students("E3;Awa;Sy;;F;/P/;L2", "E4;Autre;Sy;;F;/P/;L2"));
        JobRow done = bringIn(file);
        assertThat(report(done))
                .containsExactly("FAILED E1 Fall Awa changed", "SKIPPED E3 Sy Awa same", "FAILED E4 Sy Awa appeared");
        assertThat(failed(file)).extracting(PeopleImports.FailedLine::reason).containsExactly("changed", "appeared");
        assertThat(text("select first_name || last_name from account where matricule = 'E1' and university_id = "
                        + university))
                .isEqualTo("AminataDiop");
    }

    @Test
    void what_cannot_be_started_or_undone_any_more_is_cleared() {
        ImportId left = students("E1;Awa;Diop;;F;/P/;L2");
        ImportId started = students("E2;Awa;Diop;;F;/P/;L2");
        bringIn(started);
        clearing.clear();
        assertThat(ask(() -> imports.total(ImportFilter.NONE).rows())).isEqualTo(2);
        clock.advance(java.time.Duration.ofDays(31));
        clearing.clear();
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> ask(() -> imports.open(left)));
        assertThat(number("select count(*) from import_line where import_id in (" + left + ", " + started + ")"))
                .isZero();
        assertThat(people()).hasSize(1);
    }
}
