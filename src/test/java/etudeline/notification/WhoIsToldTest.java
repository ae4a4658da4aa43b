package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.account.AccountActivated;
import etudeline.account.AccountDeactivated;
import etudeline.account.PasswordChanged;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterPublished;
import etudeline.comment.CommentId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;

/** Rule 8, event by event: who is told, and who is not. */
class WhoIsToldTest extends InboxScene {

    @Test
    void an_announced_chapter_is_told_to_every_student_who_may_read_it(Scenario scenario) {
        AccountId higher = campus.student(programme, Level.M2);
        AccountId lower = campus.student(programme, Level.L1);
        AccountId otherLadder = campus.student(programme, Level.BTS4);
        AccountId otherProgramme = campus.student(campus.programme(university), Level.L2);
        AccountId colleague = campus.professor(university, programme);
        AccountId administrator = campus.administrator(university);
        announce(scenario, chapter, Level.L2);
        for (AccountId told : new AccountId[] {student, higher}) {
            assertThat(unread(told)).isOne();
            assertThat(items(told)).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(Kind.CHAPTER_PUBLISHED);
                assertThat(item.read()).isFalse();
                assertThat(item.actor()).startsWith("Pr Ousmane Sarr");
                assertThat(item.address()).isEqualTo("chapitres/" + chapter);
            });
        }
        for (AccountId other :
                new AccountId[] {lower, otherLadder, otherProgramme, colleague, administrator, professor}) {
            assertThat(unread(other)).isZero();
            assertThat(items(other)).isEmpty();
        }
    }

    @Test
    void a_bts_chapter_is_told_on_its_own_ladder_only(Scenario scenario) {
        AccountId bts = campus.student(programme, Level.BTS2);
        announce(scenario, chapter(Level.BTS1), Level.BTS1);
        assertThat(unread(bts)).isOne();
        assertThat(unread(student)).isZero();
    }

    @Test
    void a_chapter_published_without_announcing_is_told_to_nobody(Scenario scenario) {
        publish(scenario, published(chapter, Level.L2, false));
        assertThat(unread(student)).isZero();
    }

    @Test
    void an_announced_new_text_says_that_the_chapter_is_not_new(Scenario scenario) {
        announce(scenario, chapter, Level.L2);
        announce(scenario, chapter, Level.L2);
        assertThat(kinds(student)).containsExactly(Kind.CHAPTER_UPDATED, Kind.CHAPTER_PUBLISHED);
    }

    @Test
    void the_same_event_delivered_twice_tells_once(Scenario scenario) {
        ChapterPublished event = published(chapter, Level.L2, true);
        publish(scenario, event);
        publish(scenario, event);
        assertThat(kinds(student)).containsExactly(Kind.CHAPTER_PUBLISHED);
        AccountActivated activated = new AccountActivated(student, clock.instant());
        publish(scenario, activated);
        publish(scenario, activated);
        assertThat(kinds(student)).containsExactly(Kind.ACCOUNT_ACTIVATED, Kind.CHAPTER_PUBLISHED);
    }

    @Test
    void an_item_deleted_by_the_person_does_not_come_back_with_a_second_delivery(Scenario scenario) {
        AccountActivated activated = new AccountActivated(student, clock.instant());
        publish(scenario, activated);
        campus.as(student, () -> inbox.delete(inbox.newest().items().getFirst().id()));
        publish(scenario, activated);
        assertThat(items(student)).isEmpty();
    }

    @Test
    void a_students_comment_is_told_to_the_chapters_professors(Scenario scenario) {
        AccountId coAuthor = campus.professor(university);
        campus.coAuthor(chapter.value(), coAuthor);
        AccountId colleague = campus.professor(university, programme);
        AccountId fellow = campus.student(programme, Level.L2);
        CommentId comment = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        for (AccountId told : new AccountId[] {professor, coAuthor}) {
            assertThat(items(told)).singleElement().satisfies(item -> {
                assertThat(item.kind()).isEqualTo(Kind.QUESTION);
                assertThat(item.excerpt()).isEqualTo("Pourquoi ?");
                assertThat(item.actor()).startsWith("Fatou Diagne");
                assertThat(item.address()).isEqualTo("chapitres/" + chapter + "#commentaire-" + comment);
            });
        }
        for (AccountId other : new AccountId[] {student, colleague, fellow, campus.administrator(university)}) {
            assertThat(items(other)).isEmpty();
        }
    }

    @Test
    void a_students_answer_is_told_to_the_professors_and_to_who_is_answered(Scenario scenario) {
        AccountId fellow = campus.student(programme, Level.L2);
        AccountId third = campus.student(programme, Level.L2);
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        CommentId answer = as(scenario, third, () -> commenting.reply(question, "Parce que."));
        as(scenario, fellow, () -> commenting.reply(answer, "Merci"));
        assertThat(kinds(student)).containsExactly(Kind.ANSWER);
        assertThat(kinds(third)).containsExactly(Kind.ANSWER);
        assertThat(kinds(fellow)).isEmpty();
        assertThat(kinds(professor)).containsExactly(Kind.QUESTION, Kind.QUESTION, Kind.QUESTION);
    }

    @Test
    void who_answers_the_professor_tells_the_professor_once_and_as_an_answer(Scenario scenario) {
        CommentId question = as(scenario, professor, () -> commenting.write(chapter, "Des questions ?"));
        as(scenario, student, () -> commenting.reply(question, "Oui"));
        assertThat(kinds(professor)).containsExactly(Kind.ANSWER);
    }

    @Test
    void who_answers_oneself_is_not_told(Scenario scenario) {
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        as(scenario, student, () -> commenting.reply(question, "J'ai trouvé."));
        assertThat(kinds(student)).isEmpty();
    }

    @Test
    void a_professors_answer_is_told_to_the_participants_of_the_thread_and_to_no_other_student(Scenario scenario) {
        AccountId fellow = campus.student(programme, Level.L2);
        AccountId silent = campus.student(programme, Level.L2);
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        as(scenario, fellow, () -> commenting.reply(question, "Moi aussi"));
        as(scenario, professor, () -> commenting.reply(question, "Voici."));
        assertThat(kinds(student)).containsExactly(Kind.ANSWER, Kind.ANSWER);
        assertThat(kinds(fellow)).containsExactly(Kind.THREAD);
        assertThat(kinds(silent)).isEmpty();
        assertThat(kinds(professor)).containsExactly(Kind.QUESTION, Kind.QUESTION);
    }

    @Test
    void a_thread_opened_by_a_professor_is_told_to_every_student_who_may_read(Scenario scenario) {
        AccountId lower = campus.student(programme, Level.L1);
        as(scenario, professor, () -> commenting.write(chapter, "Le contrôle approche."));
        assertThat(kinds(student)).containsExactly(Kind.COMMENT);
        assertThat(kinds(campus.student(programme, Level.L3))).containsExactly(Kind.COMMENT);
        assertThat(kinds(lower)).isEmpty();
        assertThat(kinds(professor)).isEmpty();
    }

    @Test
    void deactivated_people_are_not_told(Scenario scenario) {
        CommentId question = as(scenario, student, () -> commenting.write(chapter, "Pourquoi ?"));
        campus.execute("update account set state = 'DEACTIVATED' where id = ?", student.value());
        as(scenario, professor, () -> commenting.reply(question, "Voici."));
        campus.execute("update account set state = 'ACTIVE' where id = ?", student.value());
        assertThat(kinds(student)).isEmpty();
    }

    @Test
    void what_happens_to_an_account_is_told_to_its_person(Scenario scenario) {
        publish(scenario, new AccountDeactivated(student, clock.instant()));
        publish(scenario, new AccountActivated(student, clock.instant()));
        publish(scenario, new PasswordChanged(student, clock.instant()));
        assertThat(kinds(student))
                .containsExactly(Kind.PASSWORD_CHANGED, Kind.ACCOUNT_ACTIVATED, Kind.ACCOUNT_DEACTIVATED);
        assertThat(items(student)).allSatisfy(item -> assertThat(item.address()).isEqualTo("profil"));
    }

    @Test
    void what_was_deleted_before_its_turn_came_is_not_told(Scenario scenario) {
        ChapterPublished event = published(new ChapterId(Long.MAX_VALUE), Level.L2, true);
        publish(scenario, event);
        assertThat(kinds(student)).isEmpty();
    }
}
