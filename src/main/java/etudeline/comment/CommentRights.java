package etudeline.comment;

import etudeline.access.Viewer;
import etudeline.chapter.ChapterFacts;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may do what with the comments of one chapter at one moment (rule 7 and the table of rights). */
record CommentRights(Viewer viewer, boolean moderator, Instant now) {

    /** The viewer may read the chapter. */
    static CommentRights of(Viewer viewer, ChapterFacts chapter, Instant now) {
        return new CommentRights(viewer, viewer.administers() || chapter.writtenBy(viewer.account()), now);
    }

    ThreadRows.Sight sight() {
        return new ThreadRows.Sight(moderator, viewer.account().value());
    }

    boolean writes() {
        return viewer.is(Role.PROFESSOR) || viewer.is(Role.STUDENT);
    }

    boolean reads(ShownComment.State state, @Nullable AccountId author) {
        return switch (state) {
            case SHOWN -> true;
            case HIDDEN -> moderator || viewer.account().equals(author);
            case DELETED -> false;
        };
    }

    ShownComment.Rights over(ShownComment.State state, @Nullable AccountId author, Instant writtenAt) {
        boolean own = writes() && viewer.account().equals(author);
        boolean shown = state == ShownComment.State.SHOWN;
        return new ShownComment.Rights(
                writes() && shown,
                own && shown && !now.isAfter(writtenAt.plus(Comment.EDITABLE)),
                own && state != ShownComment.State.DELETED,
                moderator && state != ShownComment.State.DELETED);
    }
}
