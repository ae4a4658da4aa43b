package etudeline.comment;

import etudeline.chapter.ChapterId;
import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells open pages of a chapter, on every node, that its comments are not what they were. */
@Component
public class CommentHints {

    /** What changed: a comment is new, or one that was there is not as it was. */
    public record Hint(boolean written, CommentId comment, CommentId thread) {

        private String text() {
            return (written ? "+" : "~") + comment + ":" + thread;
        }

        private static Hint of(String text) {
            int colon = text.indexOf(':');
            return new Hint(
                    text.charAt(0) == '+',
                    new CommentId(Long.parseLong(text.substring(1, colon))),
                    new CommentId(Long.parseLong(text.substring(colon + 1))));
        }
    }

    private final Messages messages;

    CommentHints(Messages messages) {
        this.messages = messages;
    }

    /** Listens until the subscription is closed; called on a thread of the messages', which must not be kept. */
    public Messages.Subscription listen(ChapterId chapter, Consumer<Hint> listener) {
        return messages.listen(topic(chapter), text -> listener.accept(Hint.of(text)));
    }

    void written(Comment comment) {
        publish(comment.chapter(), new Hint(true, comment.id(), comment.thread()));
    }

    void changed(Comment comment) {
        publish(comment.chapter(), new Hint(false, comment.id(), comment.thread()));
    }

    private void publish(ChapterId chapter, Hint hint) {
        AfterCommit.run(() -> messages.publish(topic(chapter), hint.text()));
    }

    private static String topic(ChapterId chapter) {
        return "comment:" + chapter;
    }
}
