package etudeline.comment;

import java.io.Serializable;

/** Identifies a comment. */
public record CommentId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
