package etudeline.notification;

import etudeline.access.Viewer;
import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.cluster.Messages.Subscription;
import etudeline.kit.AccountId;
import etudeline.kit.Ladder;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Tells open pages, on every node, that the inbox of whoever looks at them is not what it was. */
@Component
public class InboxHints {

    private static final Duration SOON = Duration.ofMillis(500);

    private final Messages messages;
    private final Set<ProgrammeId> soon = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();

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

    /**
     * The same for all of these audiences within half a second, and once however often they are named meanwhile: bulk work
     * names each of them with every chunk.
     */
    void toAudiencesSoon(Collection<ProgrammeId> programmes) {
        List<ProgrammeId> all = List.copyOf(programmes);
        AfterCommit.run(() -> {
            soon.addAll(all);
            if (!all.isEmpty() && waiting.compareAndSet(false, true)) {
                Thread.ofVirtual().name("inbox-hints").start(this::tellThoseNamed);
            }
        });
    }

    private void tellThoseNamed() {
        LockSupport.parkNanos(SOON.toNanos());
        waiting.set(false);
        // Out of the set first: named again meanwhile, it is told again.
        for (Iterator<ProgrammeId> named = soon.iterator(); named.hasNext(); ) {
            ProgrammeId programme = named.next();
            named.remove();
            for (Ladder ladder : Ladder.values()) {
                messages.publish(
                        audience(programme), Integer.toString(ladder.lowest().code()));
            }
        }
    }

    private static String person(AccountId person) {
        return "inbox:" + person;
    }

    private static String audience(ProgrammeId programme) {
        return "inbox-of-programme:" + programme.value();
    }
}
