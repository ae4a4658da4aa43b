package etudeline.cluster;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A node alone. */
final class NoPeers implements Peers {

    @Override
    public @Nullable String ask(String map, String key) {
        return null;
    }

    @Override
    public void hand(String map, String key, String value, Duration lifetime) {
        // Nobody is there to take it.
    }

    @Override
    public void tell(String hint) {
        // Nobody is there to hear it.
    }

    @Override
    public void listen(Consumer<String> listener) {
        // Nobody will tell anything.
    }
}
