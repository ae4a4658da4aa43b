package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.comment.ShownComment.State;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of a comment that is deleted, and of those under it (rule 7). */
class CommentDeletionTest extends CommentScene {

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
