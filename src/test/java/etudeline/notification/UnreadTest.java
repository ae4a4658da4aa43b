package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.access.CurrentUser;
import etudeline.comment.CommentId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;

/** The count comes out of memory, and is what the database would count now. */
class UnreadTest extends InboxScene {

    @Autowired
    InboxRows rows;

    @Autowired
    CurrentUser currentUser;

    private void shows(AccountId person, int expected) {
        assertThat(unread(person))
                .isEqualTo(campus.ask(person, () -> rows.unread(currentUser.require(), Inbox.UNREAD_MOST)))
                .isEqualTo(expected);
    }

    @Test
    void what_was_counted_once_costs_the_database_nothing(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        unread(student);
        assertThat(campus.ask(student, () -> Statements.of(() -> inbox.unread())))
                .isEmpty();
    }

    @Test
    void what_the_audience_is_told_counts_at_once_and_no_more_when_the_chapter_is_withdrawn(Scenario scenario) {
        shows(student, 0);
        announce(scenario, chapter, Level.L2);
        shows(student, 1);
        campus.execute("update chapter set state = 'WITHDRAWN' where id = ?", chapter.value());
        shows(student, 0);
        campus.execute("update chapter set state = 'PUBLISHED' where id = ?", chapter.value());
        shows(student, 1);
        campus.execute("delete from audience_item where chapter_id = ?", chapter.value());
        shows(student, 0);
    }

    @Test
    void what_the_person_does_counts_at_once(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        announce(scenario, chapter(Level.L1), Level.L1);
        shows(student, 2);
        ItemId item = items(student).getFirst().id();
        campus.ask(student, () -> inbox.open(item));
        shows(student, 1);
        campus.as(student, inbox::markAllRead);
        shows(student, 0);
        campus.execute("delete from inbox where account_id = ?", student.value());
        campus.execute("delete from audience_mark where account_id = ?", student.value());
        shows(student, 2);
        Inbox.Emptied emptied = campus.ask(student, inbox::deleteAll);
        shows(student, 0);
        campus.as(student, () -> inbox.restoreAll(emptied));
        shows(student, 2);
    }

    @Test
    void an_answer_counts_until_it_is_hidden_and_not_for_others(Scenario scenario) {
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        int professors = unread(professor);
        assertThat(professors).isPositive();
        CommentId answer = as(scenario, professor, () -> commenting.reply(question, "Parce que."));
        shows(student, 1);
        campus.execute("update comment set hidden_at = now() where id = ?", answer.value());
        shows(student, 0);
        campus.execute("update comment set hidden_at = null where id = ?", answer.value());
        shows(student, 1);
        campus.execute("update comment set hidden_at = now() where id = ?", question.value());
        shows(professor, professors - 1);
    }

    @Test
    void who_writes_a_chapter_no_more_and_is_assigned_nowhere_is_not_told_of_it(Scenario scenario) {
        AccountId coAuthor = campus.professor(university);
        campus.coAuthor(chapter.value(), coAuthor);
        as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        int before = unread(coAuthor);
        assertThat(before).isPositive();
        campus.execute("delete from chapter_co_author where account_id = ?", coAuthor.value());
        shows(coAuthor, before - 1);
        campus.coAuthor(chapter.value(), coAuthor);
        shows(coAuthor, before);
    }

    @Test
    void who_is_moved_counts_what_is_told_there(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        shows(student, 1);
        move(scenario, student, place(programme, Level.L1));
        assertThat(unread(student))
                .isEqualTo(campus.ask(student, () -> rows.unread(currentUser.require(), Inbox.UNREAD_MOST)));
        campus.execute(
                "update account set placed_at = placed_at - interval '1 year', level = 2 where id = ?",
                student.value());
        campus.execute("delete from former_place where account_id = ?", student.value());
        assertThat(unread(student))
                .isEqualTo(campus.ask(student, () -> rows.unread(currentUser.require(), Inbox.UNREAD_MOST)));
    }
}
