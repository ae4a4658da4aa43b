package etudeline.comment;

import java.util.List;

/**
 * A comment and what was answered, oldest first.
 *
 * @param more whether there are answers after these
 */
public record CommentThread(ShownComment top, List<ShownComment> answers, boolean more) {

    public CommentId id() {
        return top.id();
    }
}
