package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterId;
import etudeline.comment.ShownComment.State;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@Import(MovableClock.Here.class)
@RecordApplicationEvents
class CommentingTest {

    @Autowired
    Commenting commenting;

    @Autowired
    Comments comments;

    @Autowired
    CommentModeration moderation;

    @Autowired
    Campus campus;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    UniversityId university;
    ProgrammeId programme;
    AccountId professor;
    AccountId student;
    AccountId other;
    ChapterId chapter;

    @BeforeEach
    void a_chapter_with_readers() {
        university = campus.university();
        programme = campus.programme(university);
        professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        other = campus.student(programme, Level.L3);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    private CommentId write(AccountId author, String text) {
        return campus.ask(author, () -> commenting.write(chapter, text));
    }

    private CommentId reply(AccountId author, CommentId to) {
        return campus.ask(author, () -> commenting.reply(to, "Une réponse"));
    }

    private ThreadPage page(AccountId reader) {
        return campus.ask(reader, () -> comments.newest(chapter));
    }

    @Test
    void a_comment_opens_a_thread_and_says_so_to_others() {
        CommentId id = write(student, "  Pourquoi ?\r\n\r\n\r\n\r\nMerci\u0000 ");
        ShownComment shown = page(other).threads().getFirst().top();
        assertThat(shown.text()).isEqualTo("Pourquoi ?\n\nMerci");
        assertThat(shown.authorName()).startsWith("Fatou Diagne");
        assertThat(shown.professor()).isFalse();
        assertThat(events.stream(CommentWritten.class)).singleElement().satisfies(event -> {
            assertThat(event.comment()).isEqualTo(id);
            assertThat(event.topLevel()).isTrue();
            assertThat(event.role()).isEqualTo(Role.STUDENT);
            assertThat(event.level()).isEqualTo(Level.L2);
            assertThat(event.answered()).isNull();
        });
    }

    @Test
    void a_reply_to_a_reply_stays_in_the_thread_and_names_whom_it_answers() {
        CommentId top = write(student, "Question");
        CommentId answer = reply(professor, top);
        CommentId again = reply(other, answer);
        CommentThread thread = page(student).threads().getFirst();
        assertThat(thread.answers()).extracting(ShownComment::id).containsExactly(answer, again);
        assertThat(thread.answers().get(0).answeredName()).isEmpty();
        assertThat(thread.answers().get(0).professor()).isTrue();
        assertThat(thread.answers().get(1).answeredName()).startsWith("Pr Ousmane Sarr");
        assertThat(events.stream(CommentWritten.class).toList().getLast()).satisfies(event -> {
            assertThat(event.thread()).isEqualTo(top);
            assertThat(event.answered()).isEqualTo(professor);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u0000"})
    void a_comment_without_words_is_refused_at_its_field(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(student, text))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("text"));
    }

    @Test
    void a_comment_has_at_most_5000_characters() {
        assertThat(write(student, "é".repeat(4999) + "\uD83D\uDE00")).isNotNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> write(student, "é".repeat(5001)));
    }

    @Test
    void markup_stays_what_was_typed() {
        write(student, "<img src=x onerror=alert(1)> & a < b");
        assertThat(page(professor).threads().getFirst().top().text()).isEqualTo("<img src=x onerror=alert(1)> & a < b");
    }

    @Test
    void the_author_edits_for_15_minutes_and_not_longer() {
        CommentId id = write(student, "Avant");
        clock.advance(Duration.ofMinutes(14));
        assertThat(page(student).threads().getFirst().top().rights().edit()).isTrue();
        campus.as(student, () -> commenting.edit(id, "Après", 0));
        ShownComment edited = page(other).threads().getFirst().top();
        assertThat(edited.text()).isEqualTo("Après");
        assertThat(edited.editedAt()).isNotNull();
        clock.advance(Duration.ofMinutes(2));
        assertThat(page(student).threads().getFirst().top().rights().edit()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> campus.as(student, () -> commenting.edit(id, "Trop tard", 1)));
        assertThat(page(other).threads().getFirst().top().text()).isEqualTo("Après");
    }

    @Test
    void an_edit_of_an_outdated_copy_is_refused() {
        CommentId id = write(student, "Un");
        campus.as(student, () -> commenting.edit(id, "Deux", 0));
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> campus.as(student, () -> commenting.edit(id, "Trois", 0)));
    }

    @Test
    void nobody_but_the_author_edits_or_deletes() {
        CommentId id = write(student, "À moi");
        for (AccountId stranger : new AccountId[] {other, professor}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.edit(id, "À toi", 0)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.delete(id)));
        }
        for (AccountId administrator : new AccountId[] {campus.administrator(university), campus.administrator(null)}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(administrator, () -> commenting.delete(id)));
        }
    }

    @Test
    void a_deleted_comment_without_replies_goes() {
        CommentId id = write(student, "Oups");
        campus.as(student, () -> commenting.delete(id));
        assertThat(page(professor)).isEqualTo(new ThreadPage(java.util.List.of(), false, 0));
        assertThat(rows(id)).isZero();
    }

    @Test
    void a_deleted_comment_with_replies_leaves_its_place_without_its_words() {
        CommentId id = write(student, "Mon secret");
        CommentId answer = reply(professor, id);
        campus.as(student, () -> commenting.delete(id));
        ThreadPage left = page(professor);
        assertThat(left.total()).isOne();
        ShownComment top = left.threads().getFirst().top();
        assertThat(top.state()).isEqualTo(State.DELETED);
        assertThat(top.text()).isEmpty();
        assertThat(top.authorName()).isEmpty();
        assertThat(top.rights()).isEqualTo(new ShownComment.Rights(false, false, false, false));
        assertThat(database.sql("select text from comment where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEmpty();
        campus.as(professor, () -> commenting.delete(answer));
        assertThat(rows(id)).as("nothing is left that it would hold together").isZero();
    }

    @Test
    void what_is_deleted_or_hidden_is_not_answered() {
        CommentId deleted = write(student, "Un");
        reply(professor, deleted);
        campus.as(student, () -> commenting.delete(deleted));
        CommentId hidden = write(student, "Deux");
        campus.as(professor, () -> moderation.hide(hidden));
        for (CommentId gone : new CommentId[] {deleted, hidden}) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> reply(other, gone));
        }
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> reply(other, new CommentId(Long.MAX_VALUE)));
    }

    @Test
    void an_answer_written_while_its_comment_is_deleted_is_kept_or_refused_and_never_swept_away() throws Exception {
        CommentId id = write(student, "Question");
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CompletableFuture<CommentId> answering = CompletableFuture.supplyAsync(() -> campus.ask(
                professor,
                () -> transaction.execute(_ -> {
                    CommentId written = commenting.reply(id, "Réponse");
                    answered.countDown();
                    await(finish);
                    return written;
                })));
        await(answered);
        CompletableFuture<Void> deleting =
                CompletableFuture.runAsync(() -> campus.as(student, () -> commenting.delete(id)));
        assertThatThrownBy(() -> deleting.get(300, TimeUnit.MILLISECONDS))
                .as("the deletion waits for the answer")
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        finish.countDown();
        deleting.get(10, TimeUnit.SECONDS);
        assertThat(rows(answering.get(10, TimeUnit.SECONDS))).isOne();
        assertThat(rows(id)).isOne();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int rows(CommentId id) {
        return database.sql("select count(*) from comment where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
