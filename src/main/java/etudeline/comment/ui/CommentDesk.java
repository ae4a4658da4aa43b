package etudeline.comment.ui;

import etudeline.chapter.ChapterId;
import etudeline.comment.CommentModeration;
import etudeline.comment.Commenting;
import etudeline.comment.Comments;
import etudeline.comment.ShownComment;
import etudeline.kit.ui.Moment;
import java.time.Clock;
import java.time.ZoneId;

/** What the parts of one panel have in common: the chapter, the services, what time it is there. */
record CommentDesk(
        ChapterId chapter,
        Comments reading,
        Commenting writing,
        CommentModeration moderation,
        Clock clock,
        ZoneId zone) {

    /** Under which the browser keeps what is being typed about this chapter. */
    String place() {
        return "chapitres/" + chapter;
    }

    ToldComment told(ShownComment comment) {
        return new ToldComment(comment, new Moment(comment.at(), clock.instant(), zone));
    }
}
