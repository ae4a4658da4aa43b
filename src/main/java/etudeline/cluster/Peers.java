package etudeline.cluster;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The other nodes, as far as they can be reached just now: everything here may be slow, lost or missing. */
interface Peers {

    /** The value that one of them has put there; null when there is none or it does not come at once. */
    @Nullable
    String ask(String map, String key);

    /** Puts a value there for the others, without waiting. */
    void hand(String map, String key, String value, Duration lifetime);

    /** Tells the others, not this node. */
    void tell(String hint);

    /** Has the listener called with what others tell, on a thread that must not be held up. */
    void listen(Consumer<String> listener);
}
