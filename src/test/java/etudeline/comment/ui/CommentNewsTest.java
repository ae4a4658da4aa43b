package etudeline.comment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.comment.CommentHints.Hint;
import etudeline.comment.CommentId;
import etudeline.comment.CommentThread;
import etudeline.comment.ShownComment;
import etudeline.comment.ShownComment.Rights;
import etudeline.comment.ShownComment.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CommentNewsTest {

    static final CommentId TOP = new CommentId(1);
    static final CommentId ANSWER = new CommentId(2);

    final CommentNews news = new CommentNews();

    private static ShownComment comment(long id, String text) {
        return new ShownComment(
                new CommentId(id),
                TOP,
                null,
                "",
                "",
                false,
                "",
                text,
                Instant.EPOCH,
                null,
                State.SHOWN,
                0,
                new Rights(false, false, false, false));
    }

    private static CommentThread thread(boolean more, long... answers) {
        List<ShownComment> shown =
                LongStream.of(answers).mapToObj(id -> comment(id, "Oui.")).toList();
        return new CommentThread(comment(1, "Pourquoi ?"), shown, more);
    }

    private void hear(boolean written, CommentId comment) {
        news.hear(new Hint(written, comment, TOP));
    }

    @Test
    void what_is_changed_is_still_new_to_who_has_not_seen_it() {
        hear(true, ANSWER);
        hear(false, ANSWER);
        assertThat(news.take(_ -> false)).containsExactly(TOP);
        news.settle(thread(false, 2));
        assertThat(news.newest()).contains(ANSWER);
    }

    @Test
    void what_is_gone_or_hidden_before_it_was_seen_is_not_new() {
        hear(true, ANSWER);
        news.take(_ -> false);
        news.settle(thread(false));
        assertThat(news.size()).isZero();
        hear(true, ANSWER);
        news.take(_ -> false);
        news.settle(new CommentThread(comment(1, "Pourquoi ?"), List.of(comment(2, "")), false));
        assertThat(news.size()).isZero();
        hear(true, TOP);
        news.take(_ -> false);
        assertThat(news.isOf(TOP)).isTrue();
        news.gone(TOP);
        assertThat(news.size()).isZero();
    }

    @Test
    void what_may_stand_after_the_part_that_was_read_stays_new() {
        hear(true, ANSWER);
        news.take(_ -> false);
        news.settle(thread(true));
        assertThat(news.size()).isOne();
    }

    @Test
    void what_is_on_the_page_is_not_new() {
        hear(true, ANSWER);
        assertThat(news.take(ANSWER::equals)).isEmpty();
        assertThat(news.size()).isZero();
    }
}
