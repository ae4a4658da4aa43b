package etudeline.access;

import static etudeline.access.Answer.seen;

import etudeline.comment.CommentFigures;
import etudeline.comment.CommentId;
import etudeline.comment.CommentModeration;
import etudeline.comment.CommentThread;
import etudeline.comment.Commenting;
import etudeline.comment.Comments;
import etudeline.comment.ThreadPage;
import etudeline.notification.Inbox;
import etudeline.notification.InboxItem;
import etudeline.notification.InboxPage;
import java.util.Objects;

/** Comments, and the inboxes. */
final class TalkCalls implements Calls.Of {

    private static final CommentId NEWEST = new CommentId(Long.MAX_VALUE);

    private final Comments comments;
    private final Commenting commenting;
    private final CommentModeration moderation;
    private final CommentFigures figures;
    private final Inbox inbox;

    TalkCalls(
            Comments comments,
            Commenting commenting,
            CommentModeration moderation,
            CommentFigures figures,
            Inbox inbox) {
        this.comments = comments;
        this.commenting = commenting;
        this.moderation = moderation;
        this.figures = figures;
        this.inbox = inbox;
    }

    @Override
    public void addTo(Calls calls) {
        comments(calls);
        inbox(calls);
    }

    private static String threads(Scene scene, ThreadPage page) {
        return seen(page.threads().stream().map(CommentThread::id).toList(), scene.here.comment, scene.there.comment);
    }

    private void comments(Calls calls) {
        calls.read("Comments.newest", scene -> threads(scene, comments.newest(scene.here.chapter)));
        calls.read("Comments.newest · of a draft", scene -> threads(scene, comments.newest(scene.here.draft)));
        calls.read("Comments.olderThan", scene -> threads(scene, comments.olderThan(scene.here.chapter, NEWEST)));
        calls.read("Comments.threadOf", scene -> comments.threadOf(scene.here.chapter, scene.here.comment));
        calls.read(
                "Comments.threadOf · of another chapter",
                scene -> comments.threadOf(scene.here.chapter, scene.there.comment));
        calls.read(
                "Comments.answersAfter",
                scene -> comments.answersAfter(scene.here.chapter, scene.here.comment, scene.here.comment));
        calls.write("Commenting.write", scene -> commenting.write(scene.here.chapter, "Et alors ?"));
        calls.write("Commenting.write · under a draft", scene -> commenting.write(scene.here.draft, "Et alors ?"));
        calls.write("Commenting.reply", scene -> commenting.reply(scene.here.comment, "Parce que."));
        calls.write("Commenting.edit", scene -> commenting.edit(scene.here.comment, "Comment ?", 0));
        calls.write("Commenting.delete", scene -> commenting.delete(scene.here.comment));
        calls.write("CommentModeration.hide", scene -> moderation.hide(scene.here.comment));
        calls.read("CommentFigures.count", scene -> figures.count(scene.here.university));
        calls.write("CommentModeration.show", scene -> moderation.show(scene.hidden));
    }

    private static String told(Scene scene, InboxPage page) {
        return seen(
                page.items().stream()
                        .map(InboxItem::chapter)
                        .filter(Objects::nonNull)
                        .map(InboxItem.About::id)
                        .toList(),
                scene.here.chapter,
                scene.there.chapters());
    }

    private void inbox(Calls calls) {
        calls.read("Inbox.newest", scene -> told(scene, inbox.newest()));
        calls.read(
                "Inbox.olderThan",
                scene -> told(scene, inbox.olderThan(new InboxPage.Cursor(Long.MAX_VALUE, Long.MAX_VALUE))));
        calls.read("Inbox.unread", scene -> {
            int unread = inbox.unread();
            InboxPage shown = inbox.newest();
            return unread == shown.items().size() ? told(scene, shown) : "counts " + unread;
        });
        calls.write("Inbox.open", scene -> inbox.open(scene.here.announcement));
        calls.write("Inbox.open · an answer to the student", scene -> inbox.open(scene.answer));
        calls.write("Inbox.markAllRead", _ -> inbox.markAllRead());
        calls.write("Inbox.delete", scene -> inbox.delete(scene.here.announcement));
        calls.write("Inbox.delete · an answer to the student", scene -> inbox.delete(scene.answer));
        calls.write("Inbox.restore", scene -> inbox.restore(scene.deletedAnswer));
        calls.write("Inbox.deleteAll", _ -> inbox.deleteAll());
        calls.write(
                "Inbox.restoreAll",
                scene -> inbox.restoreAll(new Inbox.Emptied(0, 0, scene.here.earlierAnnouncement.value(), 0)));
    }
}
