package etudeline.comment;

import etudeline.kit.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment as one person gets it.
 *
 * @param thread the top comment of its thread; itself when it opens one
 * @param author null when the account is gone
 * @param authorName as readers see it, such as "Fatou Diagne" or "Pr Ousmane Sarr"; empty when the account is gone
 * @param initials of that name, such as "FD"
 * @param professor whether the author is one
 * @param answeredName whom it answers, when that is not who opened the thread; else empty
 * @param text empty when the person may not read it (any more)
 * @param version goes back with an edit
 */
public record ShownComment(
        CommentId id,
        CommentId thread,
        @Nullable AccountId author,
        String authorName,
        String initials,
        boolean professor,
        String answeredName,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        State state,
        int version,
        Rights rights) {

    /** What became of it (rule 7). */
    public enum State {
        SHOWN,
        HIDDEN,
        DELETED
    }

    /** What this person may do with it now; {@code hide} also means showing it again. */
    public record Rights(boolean answer, boolean edit, boolean delete, boolean hide) {}

    public boolean topLevel() {
        return id.equals(thread);
    }
}
