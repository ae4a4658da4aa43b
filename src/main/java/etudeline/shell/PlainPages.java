package etudeline.shell;

import java.util.Optional;

/** Slot: pages that need no script, for whoever asks for one that does and has none. */
public interface PlainPages {

    /** The address of the one that stands in for that address, if there is one. */
    Optional<String> instead(String asked);
}
