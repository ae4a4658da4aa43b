package etudeline.notification;

import etudeline.access.Viewer;
import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.cluster.Messages.Subscription;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import org.springframework.stereotype.Component;

/** Tells open pages, on every node, that the inbox of whoever looks at them is not what it was. */
@Component
public class InboxHints {

    private final Messages messages;

    InboxHints(Messages messages) {
        this.messages = messages;
    }

    /** Listens for that person until the subscription is closed; called on a thread of the messages', not to be kept. */
    public Subscription listen(Viewer viewer, Runnable moved) {
        Subscription own = messages.listen(person(viewer.account()), _ -> moved.run());
        Place place = viewer.place();
        if (place == null) {
            return own;
        }
        Subscription audience = messages.listen(audience(place.programme()), level -> {
            if (place.level().reads(Level.ofCode(Integer.parseInt(level)))) {
                moved.run();
            }
        });
        return () -> {
            own.close();
            audience.close();
        };
    }

    void toPerson(AccountId person) {
        AfterCommit.run(() -> messages.publish(person(person), ""));
    }

    void toAudience(ProgrammeId programme, Level level) {
        AfterCommit.run(() -> messages.publish(audience(programme), Integer.toString(level.code())));
    }

    private static String person(AccountId person) {
        return "inbox:" + person;
    }

    private static String audience(ProgrammeId programme) {
        return "inbox-of-programme:" + programme.value();
    }
}
