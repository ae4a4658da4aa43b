package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import etudeline.Statements;
import etudeline.account.Deed.Confirm;
import etudeline.account.Deed.Deactivate;
import etudeline.account.Deed.Move;
import etudeline.account.Deed.Reactivate;
import etudeline.account.Deed.Refuse;
import etudeline.account.PeopleBulk.Concerned;
import etudeline.account.Selection.AllStudents;
import etudeline.account.Selection.Ticked;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Students are shut out and let in again as was confirmed, people are told, and undoing comes to what was before. */
class PeopleStatesTest extends BulkScene {

    @Test
    void whoever_the_list_shows_is_shut_out_and_all_is_as_it_was_when_undone() {
        Map<Long, String> before = states();
        Selection all = ofFilter(null);
        Concerned concerned = ask(() -> bulk.preview(all, new Deactivate()));
        assertThat(concerned).isEqualTo(new Concerned(STUDENTS * 4 / 5, STUDENTS / 5, List.of()));
        JobId job = ask(() -> bulk.start(all, new Deactivate()));
        assertThat(states()).as("nothing is done before its time").isEqualTo(before);
        work.runDying(job, random);
        assertThat(states().values()).containsOnly("DEACTIVATED");
        assertThat(open(job)).extracting(JobRow::done, JobRow::problems).containsExactly(concerned.people(), 0);
        assertThat(audited("student.deactivated")).isEqualTo(concerned.people());
        told("ACCOUNT_DEACTIVATED", concerned.people());
        undo(job);
        assertThat(states()).isEqualTo(before);
        assertThat(open(job).undone()).isEqualTo(concerned.people());
        told("ACCOUNT_ACTIVATED", STUDENTS * 3 / 5);
    }

    @Test
    void sessions_end_with_the_chunk_that_shuts_their_people_out() {
        List<Long> students = List.copyOf(states().keySet());
        AccountId inFirst = new AccountId(students.getFirst());
        AccountId spared = new AccountId(students.get(1));
        campus.execute("update account set state = 'ACTIVE' where id in (?, ?)", inFirst.value(), spared.value());
        signIns.as(inFirst, () -> {});
        signIns.as(spared, () -> {});
        JobId job = ask(() -> bulk.start(new AllStudents(filter(null), Set.of(spared)), new Deactivate()));
        work.chunk(job, 1).run();
        assertThat(openSessions(inFirst)).isZero();
        work.run(job);
        assertThat(openSessions(spared)).isOne();
        assertThat(states()).containsEntry(spared.value(), "ACTIVE");
    }

    @Test
    void who_is_let_in_again_is_not_who_waits_for_a_place() {
        Map<Long, String> before = states();
        JobId job = ask(() -> bulk.start(ofFilter(null), new Reactivate()));
        work.run(job);
        assertThat(open(job).done()).isEqualTo(STUDENTS / 5);
        Map<Long, String> expected = new TreeMap<>(before);
        expected.replaceAll((_, state) -> state.equals("DEACTIVATED") ? "ACTIVE" : state);
        assertThat(states()).isEqualTo(expected);
        AccountId back = new AccountId(first(before, "DEACTIVATED"));
        signIns.as(back, () -> {});
        undo(job);
        assertThat(states()).isEqualTo(before);
        assertThat(openSessions(back)).as("shut out again").isZero();
    }

    @Test
    void only_those_who_wait_are_confirmed_or_refused() {
        Map<Long, String> before = states();
        AccountId waiting = new AccountId(first(before, "PENDING"));
        JobId one = ask(() -> bulk.start(new Ticked(Role.STUDENT, Set.of(waiting)), new Refuse()));
        work.run(one);
        assertThat(state(waiting)).isEqualTo("DEACTIVATED");
        undo(one);
        assertThat(states()).isEqualTo(before);
        JobId all = ask(() -> bulk.start(ofFilter(null), new Confirm()));
        work.run(all);
        Map<Long, String> expected = new TreeMap<>(before);
        expected.replaceAll((_, state) -> state.equals("PENDING") ? "ACTIVE" : state);
        assertThat(states()).isEqualTo(expected);
        assertThat(ask(() -> bulk.preview(ofFilter(null), new Refuse())).people())
                .as("nobody waits any more")
                .isZero();
    }

    @Test
    void only_those_within_reach_are_meant_and_stay_so() {
        UniversityId elsewhere = campus.university();
        AccountId foreign = campus.student(campus.programme(elsewhere), Level.L1);
        AccountId own = campus.student(programme, Level.L1);
        AccountId leaving = campus.student(programme, Level.L1);
        JobId job = ask(() -> bulk.start(new Ticked(Role.STUDENT, Set.of(foreign, own, leaving)), new Deactivate()));
        assertThat(open(job).total()).isEqualTo(2);
        assertThat(open(job).university()).isEqualTo(university);
        campus.execute(
                "update account a set university_id = p.university_id, faculty_id = p.faculty_id, programme_id = p.id"
                        + " from programme p where a.id = ? and p.university_id = ?",
                leaving.value(),
                elsewhere.value());
        work.run(job);
        assertThat(state(own)).isEqualTo("DEACTIVATED");
        assertThat(List.of(state(foreign), state(leaving))).containsOnly("ACTIVE");
        assertThat(report(job)).isEqualTo(Map.of(leaving.value(), "SKIPPED  account.bulk.gone"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(() -> bulk.start(new Ticked(Role.STUDENT, Set.of(foreign)), new Deactivate())));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(() -> bulk.start(ofFilter(null), new Move(elsewhere, null, Level.L2))));
    }

    @Test
    void a_chunk_takes_as_many_statements_whatever_its_rows() {
        JobId state = ask(() -> bulk.start(ofFilter(null), new Deactivate()));
        signIns.as(new AccountId(first(states(), "ACTIVE")), () -> {});
        assertCost(state, 14);
        JobId move = ask(() -> bulk.start(ofFilter(programme), new Move(university, other, null)));
        assertCost(move, 14);
    }

    private void assertCost(JobId job, int most) {
        List<String> few = Statements.of(work.chunk(job, 20));
        List<String> many = Statements.of(work.chunk(job, 400));
        assertThat(few).hasSizeLessThanOrEqualTo(most);
        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
    }

    private static long first(Map<Long, String> states, String wanted) {
        return states.entrySet().stream()
                .filter(state -> state.getValue().equals(wanted))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String state(AccountId account) {
        return text("select state from account where id = " + account);
    }

    private int openSessions(AccountId account) {
        return number("select count(*) from sign_in where ended_at is null and account_id = " + account);
    }

    private int audited(String action) {
        return number("select count(distinct subject_id) from audit_entry where action = '" + action
                + "' and actor_id = " + administrator + " having count(*) = count(distinct subject_id)");
    }

    private void told(String kind, int people) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> number("select count(*) from person_item i join account a"
                                + " on a.id = i.account_id where i.kind = '" + kind + "' and a.university_id = "
                                + university)
                        == people);
    }
}
