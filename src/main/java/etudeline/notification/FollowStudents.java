package etudeline.notification;

import etudeline.account.StudentsMoved;
import etudeline.kit.Ladder;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Open pages of students who were moved together look at their inbox again. */
@Component
class FollowStudents {

    private final InboxHints hints;

    FollowStudents(InboxHints hints) {
        this.hints = hints;
    }

    /** By the audience they still listen to, however many they are. */
    @ApplicationModuleListener
    void on(StudentsMoved event) {
        for (Ladder ladder : Ladder.values()) {
            event.from().forEach(programme -> hints.toAudience(programme, ladder.lowest()));
        }
    }
}
