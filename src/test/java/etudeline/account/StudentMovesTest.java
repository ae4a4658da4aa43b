package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.account.Deed.Move;
import etudeline.job.JobId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Moves of many students come to what was confirmed, and are undone where nobody has changed anything since. */
class StudentMovesTest extends BulkScene {

    @Test
    void a_move_keeps_what_was_not_chosen_and_is_undone_with_the_moment_since_when() {
        Map<Long, String> before = places();
        JobId job = ask(() -> bulk.start(ofFilter(programme), new Move(university, null, Level.L3)));
        work.runDying(job, random);
        Map<Long, String> expected = new TreeMap<>(before);
        expected.replaceAll((_, place) -> place.replaceFirst("^(" + programme + " \\d+) \\d+", "$1 3"));
        assertThat(placesOnly(places())).isEqualTo(placesOnly(expected));
        undo(job);
        assertThat(places()).isEqualTo(before);
        JobId further = ask(() -> bulk.start(ofFilter(null), new Move(university, other, null)));
        work.run(further);
        assertThat(placesOnly(places()).values()).allMatch(place -> place.startsWith(other + " "));
        assertThat(open(further).done())
                .isEqualTo(Math.toIntExact(before.values().stream()
                        .filter(place -> place.startsWith(programme + " "))
                        .count()));
        undo(further);
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void who_was_changed_or_has_gone_since_is_left_and_reported() {
        JobId job = ask(() -> bulk.start(ofFilter(programme), new Move(university, other, Level.M1)));
        List<Long> students = database.sql("select id from account where programme_id = ? order by id")
                .param(programme.value())
                .query((row, _) -> row.getLong(1))
                .list();
        AccountId goneBefore = new AccountId(students.get(3));
        AccountId movedBefore = new AccountId(students.get(7));
        AccountId changed = new AccountId(students.get(11));
        AccountId gone = new AccountId(students.get(13));
        campus.execute("delete from account where id = ?", goneBefore.value());
        campus.as(administrator, () -> {
            StudentAccounts.Opened opened = accounts.open(movedBefore);
            accounts.edit(movedBefore, opened.version(), at(opened.data(), other, Level.M1));
        });
        work.run(job);
        assertThat(report(job))
                .isEqualTo(Map.of(
                        goneBefore.value(),
                        "SKIPPED  account.bulk.gone",
                        movedBefore.value(),
                        "SKIPPED " + name(movedBefore) + " account.bulk.already"));
        assertThat(open(job).handled()).isEqualTo(students.size());
        campus.as(administrator, () -> {
            StudentAccounts.Opened opened = accounts.open(changed);
            accounts.edit(changed, opened.version(), at(opened.data(), other, Level.M2));
        });
        campus.execute("delete from account where id = ?", gone.value());
        undo(job);
        assertThat(report(job))
                .containsEntry(changed.value(), "KEPT " + name(changed) + " account.bulk.changed")
                .containsEntry(gone.value(), "KEPT  account.bulk.gone")
                .hasSize(4);
        assertThat(placesOnly(places())).containsEntry(changed.value(), other + " " + faculty() + " 5");
        assertThat(open(job).undone()).isEqualTo(students.size() - 4);
    }

    @Test
    void a_place_that_has_gone_takes_nobody() {
        JobId there = ask(() -> bulk.start(ofFilter(other), new Move(university, programme, null)));
        work.run(there);
        campus.execute("delete from programme where id = ?", other.value());
        undo(there);
        assertThat(open(there).kept()).isEqualTo(open(there).done()).isPositive();
        assertThat(report(there).values()).allMatch(line -> line.endsWith("account.bulk.noPlace"));
    }

    private static StudentData at(StudentData data, ProgrammeId programme, Level level) {
        return new StudentData(
                data.identity(),
                new Place(data.place().university(), data.place().faculty(), programme, level));
    }

    private Map<Long, String> places() {
        return map("programme_id || ' ' || faculty_id || ' ' || level || ' ' || coalesce(placed_at::text, '')");
    }

    private static Map<Long, String> placesOnly(Map<Long, String> places) {
        Map<Long, String> only = new TreeMap<>(places);
        only.replaceAll((_, place) -> place.replaceFirst("^(\\d+ \\d+ \\d+).*", "$1"));
        return only;
    }

    private String name(AccountId account) {
        return text("select last_name || ' ' || first_name from account where id = " + account);
    }

    private String faculty() {
        return text("select faculty_id::text from programme where id = " + other);
    }
}
