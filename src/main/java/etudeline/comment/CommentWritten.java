package etudeline.comment;

import etudeline.chapter.ChapterId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody commented on a chapter.
 *
 * @param programme with {@code level}: where the chapter stands, which says who may read it
 * @param role of the author: whom to tell depends on it (rule 8)
 * @param thread the top comment of the thread; the comment itself when it opens one
 * @param answered the author of the comment it answers; null when it opens a thread or that person is gone
 */
public record CommentWritten(
        CommentId comment,
        ChapterId chapter,
        ProgrammeId programme,
        Level level,
        AccountId author,
        Role role,
        CommentId thread,
        @Nullable AccountId answered,
        Instant at) {

    /** Whether it opens a thread. */
    public boolean topLevel() {
        return comment.equals(thread);
    }
}
