package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.account.PasswordChanged;
import etudeline.comment.CommentId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class InboxTest extends InboxScene {

    private ItemId first(AccountId person) {
        return items(person).getFirst().id();
    }

    @Test
    void opening_marks_as_read_for_this_person_alone_and_says_where_it_leads(Scenario scenario) {
        AccountId fellow = campus.student(programme, Level.L2);
        announce(scenario, chapter, Level.L2);
        as(scenario, professor, () -> commenting.write(chapter, "Bonjour"));
        InboxItem opened = campus.ask(
                student, () -> inbox.open(inbox.newest().items().getLast().id()));
        assertThat(opened.address()).isEqualTo("chapitres/" + chapter);
        assertThat(unread(student)).isOne();
        assertThat(items(student)).extracting(InboxItem::read).containsExactly(false, true);
        assertThat(unread(fellow)).isEqualTo(2);
    }

    @Test
    void all_read_leaves_what_comes_later_unread(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        publish(scenario, new PasswordChanged(student, clock.instant()));
        campus.as(student, inbox::markAllRead);
        assertThat(unread(student)).isZero();
        assertThat(items(student)).hasSize(2).allMatch(InboxItem::read);
        announce(scenario, chapter(Level.L1), Level.L1);
        publish(scenario, new PasswordChanged(student, clock.instant()));
        assertThat(unread(student)).isEqualTo(2);
    }

    @Test
    void one_item_is_deleted_and_restored_as_it_was(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        publish(scenario, new PasswordChanged(student, clock.instant()));
        for (int each = 0; each < 2; each++) {
            ItemId id = items(student).get(each).id();
            campus.as(student, () -> inbox.delete(id));
            assertThat(items(student)).hasSize(1).noneMatch(item -> item.id().equals(id));
            assertThat(unread(student)).isEqualTo(1 - each);
            campus.as(student, () -> inbox.restore(id));
            assertThat(unread(student)).isEqualTo(2 - each);
            campus.as(student, () -> inbox.open(id));
            campus.as(student, () -> inbox.delete(id));
            campus.as(student, () -> inbox.restore(id));
            assertThat(items(student).get(each).read()).isTrue();
            campus.as(student, () -> inbox.delete(id));
            assertThat(items(student)).hasSize(1);
            campus.as(student, () -> inbox.restore(id));
            assertThat(items(student)).hasSize(2);
        }
    }

    @Test
    void all_are_deleted_and_restored_and_what_came_between_stays(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        publish(scenario, new PasswordChanged(student, clock.instant()));
        Inbox.Emptied emptied = campus.ask(student, inbox::deleteAll);
        assertThat(items(student)).isEmpty();
        assertThat(unread(student)).isZero();
        announce(scenario, chapter(Level.L1), Level.L1);
        assertThat(items(student)).hasSize(1);
        campus.as(student, () -> inbox.restoreAll(emptied));
        assertThat(items(student)).hasSize(3);
        Inbox.Emptied again = campus.ask(student, inbox::deleteAll);
        campus.as(student, () -> inbox.restoreAll(emptied));
        assertThat(items(student)).as("an older undo takes nothing back").isEmpty();
        campus.as(student, () -> inbox.restoreAll(again));
        assertThat(items(student)).hasSize(3);
    }

    @Test
    void pages_of_both_streams_miss_none_and_repeat_none(Scenario scenario) {
        for (int n = 0; n < 30; n++) {
            tell(n % 3 == 0);
        }
        List<ItemId> seen = new ArrayList<>();
        InboxPage page = campus.ask(student, inbox::newest);
        while (true) {
            page.items().forEach(item -> seen.add(item.id()));
            InboxPage.Cursor next = page.next();
            if (next == null) {
                break;
            }
            assertThat(page.items()).hasSize(Inbox.PAGE);
            page = campus.ask(student, () -> inbox.olderThan(next));
        }
        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    }

    private void tell(boolean toAudience) {
        if (toAudience) {
            campus.execute(
                    "insert into audience_item (event_key, programme_id, level, kind, chapter_id, at)"
                            + " values (gen_random_uuid()::text, ?, 2, 'CHAPTER_PUBLISHED', ?, now())",
                    programme.value(),
                    chapter.value());
        } else {
            campus.execute(
                    "insert into person_item (event_key, account_id, kind, at)"
                            + " values (gen_random_uuid()::text, ?, 'PASSWORD_CHANGED', now())",
                    student.value());
        }
    }

    @Test
    void the_count_stops_at_one_hundred() {
        for (int n = 0; n < 120; n++) {
            tell(n % 2 == 0);
        }
        assertThat(unread(student)).isEqualTo(Inbox.UNREAD_MOST);
    }

    @Test
    void items_of_a_withdrawn_chapter_disappear_and_come_back_with_it(Scenario scenario) {
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        announce(scenario, chapter, Level.L2);
        as(scenario, professor, () -> commenting.reply(question, "Voici."));
        assertThat(items(student)).hasSize(2);
        campus.execute("update chapter set state = 'WITHDRAWN' where id = ?", chapter.value());
        assertThat(items(student)).isEmpty();
        assertThat(unread(student)).isZero();
        assertThat(kinds(professor)).as("its author may still read it").containsExactly(Kind.QUESTION);
        campus.execute("update chapter set state = 'PUBLISHED' where id = ?", chapter.value());
        assertThat(items(student)).hasSize(2);
    }

    @Test
    void items_of_a_comment_that_was_hidden_or_deleted_disappear(Scenario scenario) {
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        CommentId answer = as(scenario, professor, () -> commenting.reply(question, "Voici."));
        as(scenario, professor, () -> commenting.write(chapter, "À tous"));
        assertThat(items(student)).hasSize(2);
        campus.as(professor, () -> moderation.hide(answer));
        assertThat(kinds(student)).containsExactly(Kind.COMMENT);
        campus.as(student, () -> commenting.delete(question));
        assertThat(kinds(professor)).isEmpty();
    }

    @Test
    void an_item_of_a_chapter_that_moved_out_of_reach_disappears(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        campus.execute(
                "update subject set level = 3 where id = (select subject_id from chapter where id = ?)",
                chapter.value());
        assertThat(items(student)).isEmpty();
        assertThat(unread(student)).isZero();
    }

    @Test
    void nobody_reaches_the_items_of_others(Scenario scenario) {
        AccountId other = campus.student(campus.programme(university), Level.L2);
        announce(scenario, chapter, Level.L2);
        publish(scenario, new PasswordChanged(student, clock.instant()));
        for (InboxItem item : items(student)) {
            for (AccountId stranger : new AccountId[] {other, professor, campus.administrator(university)}) {
                assertThatExceptionOfType(Missing.class)
                        .isThrownBy(() -> campus.as(stranger, () -> inbox.open(item.id())));
                assertThatExceptionOfType(Missing.class)
                        .isThrownBy(() -> campus.as(stranger, () -> inbox.delete(item.id())));
            }
        }
        assertThat(unread(student)).isEqualTo(2);
        assertThat(first(student)).isNotNull();
    }

    @Test
    void students_who_wait_for_approval_and_people_signed_out_have_none() {
        AccountId pending = campus.student(programme, Level.L2, "PENDING");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> campus.ask(pending, inbox::unread));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> inbox.unread());
    }
}
