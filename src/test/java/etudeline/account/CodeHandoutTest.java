package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import etudeline.account.Deed.HandOutCodes;
import etudeline.account.PeopleBulk.Concerned;
import etudeline.account.Selection.Ticked;
import etudeline.job.JobId;
import etudeline.job.JobLink;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes are handed out to many, printed as often as need be, and taken back where nobody has used them. */
class CodeHandoutTest extends CodeScene {

    @Autowired
    OneTimeLinks links;

    @Test
    void whoever_has_no_password_gets_a_code_however_often_the_work_is_broken_off() {
        campus.execute(
                "update account set password_hash = 'x' where university_id = ? and last_name like '%7'",
                university.value());
        int without = number("select count(*) from account where university_id = " + university
                + " and role = 'STUDENT' and password_hash is null and state <> 'DEACTIVATED'");
        Selection all = ofFilter(null);
        assertThat(ask(() -> bulk.preview(all, new HandOutCodes())))
                .isEqualTo(new Concerned(without, STUDENTS - without, List.of()));
        JobId job = ask(() -> bulk.start(all, new HandOutCodes()));
        work.runDying(job, random);
        List<Card> cards = cards(job);
        assertThat(cards).hasSize(without);
        assertThat(cards)
                .extracting(Card::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(cards(job)).as("printed again").isEqualTo(cards);
        assertThat(ask(() -> jobs.links(job)))
                .extracting(JobLink::address)
                .containsExactly("/admin/codes/" + job, "/admin/codes/" + job + "/csv");
        assertThat(number("select count(*) from audit_entry where action = 'student.code' and actor_id = "
                        + administrator))
                .isEqualTo(without);
        undo(job);
        assertThat(number("select count(*) from one_time_link where job_id = " + job))
                .isZero();
        assertThat(typed.open(cards.getFirst().code(), browser)).isEmpty();
    }

    @Test
    void cards_stand_by_programme_and_level_and_then_by_name() {
        JobId job = handOut(ofFilter(null));
        List<Group> groups = ask(() -> sheets.open(job));
        assertThat(groups).hasSize(6);
        assertThat(groups.stream().mapToInt(Group::cards).sum())
                .isEqualTo(open(job).done());
        for (Group group : groups) {
            List<Card> cards = ask(() -> sheets.cards(job, group, null));
            assertThat(cards).hasSize(group.cards());
            assertThat(cards).extracting(Card::key).isSorted();
            assertThat(database.sql("select distinct programme_id || ' ' || level from account where id in (:ids)")
                            .param(
                                    "ids",
                                    cards.stream()
                                            .map(card -> card.account().value())
                                            .toList())
                            .query(String.class)
                            .list())
                    .containsExactly(group.programme() + " "
                            + Objects.requireNonNull(group.level()).code());
        }
    }

    /** What stands in the database is no code, nor can a code be made of it without the secret. */
    @Test
    void the_database_holds_no_code() {
        AccountId student = campus.student(programme, Level.L1);
        JobId job = handOut(student);
        String code = cards(job).getFirst().code();
        assertThat(text("select row_to_json(l)::text from one_time_link l where job_id = " + job))
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain(HexFormat.of().formatHex(code.replace("-", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(text("select string_agg(coalesce(after::text, ''), ' ') from audit_entry where actor_id = "
                        + administrator))
                .doesNotContain(code);
    }

    @Test
    void new_codes_stand_in_for_old_ones_until_they_are_taken_back() {
        AccountId student = campus.student(programme, Level.L1);
        JobId first = handOut(student);
        String old = cards(first).getFirst().code();
        JobId second = handOut(student);
        assertThat(typed.open(old, browser)).isEmpty();
        assertThat(ask(() -> sheets.open(first))).isEmpty();
        JobId third = handOut(student);
        undo(second);
        assertThat(typed.open(old, browser))
                .as("the third has been handed out since")
                .isEmpty();
        undo(third);
        assertThat(typed.open(old, browser)).isPresent();
        campus.as(administrator, () -> links.issue(student));
        assertThat(typed.open(old, browser)).isEmpty();
        undo(first);
        assertThat(report(first)).isEqualTo(Map.of(student.value(), "KEPT " + name(student) + " account.bulk.changed"));
    }

    @Test
    void codes_of_another_university_are_seen_by_nobody_else() {
        AccountId student = campus.student(programme, Level.L1);
        AccountId leaving = campus.student(programme, Level.L1);
        JobId job = handOut(new Ticked(Role.STUDENT, Set.of(student, leaving)));
        AccountId stranger = campus.administrator(campus.university());
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> campus.ask(stranger, () -> sheets.open(job)));
        ProgrammeId elsewhere = campus.programme(campus.university());
        campus.execute(
                "update account a set university_id = p.university_id, faculty_id = p.faculty_id, programme_id = p.id"
                        + " from programme p where a.id = ? and p.id = ?",
                leaving.value(),
                elsewhere.value());
        assertThat(cards(job)).extracting(Card::account).containsExactly(student);
    }
}
