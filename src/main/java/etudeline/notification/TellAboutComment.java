package etudeline.notification;

import etudeline.comment.CommentWritten;
import etudeline.kit.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A student's comment → the chapter's professors and the person answered. A professor's → the participants of the thread
 * and, when it opens one, every student who may read the chapter (rule 8).
 */
@Component
class TellAboutComment {

    private final Telling telling;

    TellAboutComment(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(CommentWritten event) {
        if (event.role() == Role.STUDENT) {
            telling.professorsOfChapter(event);
        } else if (event.topLevel()) {
            telling.readersOfComment(event);
        } else {
            telling.participantsOfThread(event);
        }
    }
}
