package etudeline.cluster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The values of the other nodes, as far as they can be had just now: everything here may be slow, lost or missing. */
interface Peers {

    /** Whether there is anybody to hand a text to. */
    boolean any();

    /** The text that one of them has put there; null when there is none or it does not come at once. */
    @Nullable
    String ask(String map, String key);

    /** Puts a text there for the others, without waiting. */
    void hand(String map, String key, String text, Duration lifetime);
}
