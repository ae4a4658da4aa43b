package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.academics.Programmes;
import etudeline.account.Deed;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.chapter.ChapterId;
import etudeline.job.JobId;
import etudeline.job.Jobs;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;

/** What an inbox holds of the places a student came from and came to. */
class MovedStudentsTest extends InboxScene {

    @Autowired
    Programmes programmes;

    @Autowired
    PeopleBulk bulk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestJobs work;

    @Test
    void who_registers_sees_the_last_thirty_days_as_new(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        campus.execute(
                "update audience_item set at = now() - interval '31 days' where chapter_id = ?", chapter.value());
        ChapterId recent = chapter(Level.L2);
        announce(scenario, recent, Level.L2);
        campus.execute("update audience_item set at = now() - interval '29 days' where chapter_id = ?", recent.value());
        AccountId newcomer = campus.student(programme, Level.L2);
        assertThat(unread(newcomer)).isOne();
        assertThat(items(newcomer))
                .singleElement()
                .satisfies(item -> assertThat(item.address()).isEqualTo("chapitres/" + recent));
    }

    @Test
    void who_moves_up_hears_the_new_level_from_then_on_and_keeps_the_old_one(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        announce(scenario, chapter(Level.L3), Level.L3);
        clock.advance(Duration.ofMinutes(1));
        move(scenario, student, place(programme, Level.L3));
        assertThat(items(student)).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        announce(scenario, chapter(Level.L3), Level.L3);
        announce(scenario, chapter(Level.L2), Level.L2);
        assertThat(items(student)).hasSize(3);
        assertThat(unread(student)).isEqualTo(3);
    }

    @Test
    void who_changes_programme_hears_the_new_one_from_then_on_and_nothing_of_the_old(Scenario scenario) {
        ProgrammeId elsewhere = campus.programme(university);
        AccountId colleague = campus.professor(university, elsewhere);
        ChapterId before = new ChapterId(campus.chapter(colleague, elsewhere, Level.L2, "PUBLISHED"));
        ChapterId after = new ChapterId(campus.chapter(colleague, elsewhere, Level.L2, "PUBLISHED"));
        announce(scenario, chapter, Level.L2);
        announceTo(scenario, elsewhere, before, colleague);
        clock.advance(Duration.ofMinutes(1));
        move(scenario, student, place(elsewhere, Level.L2));
        assertThat(items(student)).as("rule 1: by no way in").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        announceTo(scenario, elsewhere, after, colleague);
        assertThat(items(student)).extracting(InboxItem::address).containsExactly("chapitres/" + after);
        clock.advance(Duration.ofMinutes(1));
        move(scenario, student, place(programme, Level.L2));
        assertThat(items(student)).as("back again: what was there is there").hasSize(1);
    }

    @Test
    void who_is_moved_with_all_of_a_deleted_programme_hears_the_new_one_from_then_on(Scenario scenario) {
        ProgrammeId heir = campus.programme(university);
        AccountId colleague = campus.professor(university, heir);
        AccountId resident = campus.student(heir, Level.L2);
        ChapterId before = new ChapterId(campus.chapter(colleague, heir, Level.L2, "PUBLISHED"));
        ChapterId after = new ChapterId(campus.chapter(colleague, heir, Level.L2, "PUBLISHED"));
        announceTo(scenario, heir, before, colleague);
        announce(scenario, chapter, Level.L2);
        clock.advance(Duration.ofMinutes(1));
        deleteProgramme(scenario, heir);
        assertThat(items(student)).as("told before they came").isEmpty();
        assertThat(unread(student)).isZero();
        assertThat(unread(resident)).isOne();
        clock.advance(Duration.ofMinutes(1));
        announceTo(scenario, heir, after, colleague);
        assertThat(items(student)).extracting(InboxItem::address).containsExactly("chapitres/" + after);
        assertThat(unread(resident)).isEqualTo(2);
    }

    @Test
    void who_was_moved_together_and_then_alone_keeps_what_was_told_between(Scenario scenario) {
        ProgrammeId heir = campus.programme(university);
        AccountId colleague = campus.professor(university, heir);
        ChapterId before = new ChapterId(campus.chapter(colleague, heir, Level.L2, "PUBLISHED"));
        ChapterId between = new ChapterId(campus.chapter(colleague, heir, Level.L2, "PUBLISHED"));
        announceTo(scenario, heir, before, colleague);
        clock.advance(Duration.ofMinutes(1));
        deleteProgramme(scenario, heir);
        clock.advance(Duration.ofMinutes(1));
        announceTo(scenario, heir, between, colleague);
        clock.advance(Duration.ofMinutes(1));
        move(scenario, student, place(heir, Level.L3));
        assertThat(items(student)).extracting(InboxItem::address).containsExactly("chapitres/" + between);
    }

    @Test
    void who_is_moved_with_many_keeps_the_old_place_and_has_never_left_when_it_is_undone(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        clock.advance(Duration.ofMinutes(1));
        AccountId administrator = campus.administrator(university);
        Selection those = new Selection.Ticked(Role.STUDENT, Set.of(student));
        JobId job = as(scenario, administrator, () -> {
            JobId made = bulk.start(those, new Deed.Move(university, null, Level.L3));
            work.run(made);
            return made;
        });
        assertThat(items(student)).as("told before, at the former place").hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        ChapterId meanwhile = chapter(Level.L3);
        announce(scenario, meanwhile, Level.L3);
        announce(scenario, chapter(Level.L2), Level.L2);
        assertThat(items(student)).hasSize(3);
        as(scenario, administrator, () -> {
            jobs.undo(job);
            work.run(job);
            return job;
        });
        assertThat(items(student))
                .as("each once, and nothing of the level that was never the student's")
                .hasSize(2)
                .noneMatch(item -> item.address().equals("chapitres/" + meanwhile));
    }

    private void deleteProgramme(Scenario scenario, ProgrammeId heir) {
        as(scenario, campus.administrator(university), () -> {
            programmes.delete(programme, "Informatique", heir);
            return heir;
        });
    }
}
