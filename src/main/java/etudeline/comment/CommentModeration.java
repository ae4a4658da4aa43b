package etudeline.comment;

import etudeline.access.CurrentUser;
import etudeline.access.Staff;
import etudeline.access.Viewer;
import etudeline.audit.Audit;
import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterFacts;
import etudeline.kit.Missing;
import java.time.Clock;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hiding comments and showing them again: the chapter's professors and its administrators (rules 5 and 7). */
@Service
@Staff
@Transactional
public class CommentModeration {

    private static final int EXCERPT = 200;

    private final CommentRepository comments;
    private final ChapterAccess chapters;
    private final CurrentUser currentUser;
    private final CommentHints hints;
    private final Audit audit;
    private final Clock clock;

    CommentModeration(
            CommentRepository comments,
            ChapterAccess chapters,
            CurrentUser currentUser,
            CommentHints hints,
            Audit audit,
            Clock clock) {
        this.comments = comments;
        this.chapters = chapters;
        this.currentUser = currentUser;
        this.hints = hints;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hides it from readers; doing it twice changes nothing. */
    public void hide(CommentId id) {
        change(id, true);
    }

    /** Shows it to readers again; doing it twice changes nothing. */
    public void show(CommentId id) {
        change(id, false);
    }

    private void change(CommentId id, boolean hidden) {
        Comment comment = comments.findById(id.value())
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new Missing("comment", id));
        ChapterFacts chapter = chapters.readable(comment.chapter());
        Viewer viewer = currentUser.require();
        if (!CommentRights.of(viewer, chapter, clock.instant()).moderator()) {
            throw new AccessDeniedException("Only who may write the chapter or administers it hides comments");
        }
        if (comment.isHidden() == hidden) {
            return;
        }
        if (hidden) {
            comment.hide(viewer.account(), clock.instant());
        } else {
            comment.show();
        }
        audit.record(
                hidden ? "comment.hidden" : "comment.shown",
                new Audit.Subject("comment", id.value(), chapter.title(), chapter.university()),
                Map.of("hidden", !hidden),
                Map.of("hidden", hidden, "text", excerpt(comment.text())));
        hints.changed(comment);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
