package etudeline.cluster;

import java.time.Duration;
import java.util.List;

/**
 * What caches would be that believe in hints: each writer tells the others, and nobody looks whether that arrived. To show
 * that the log is needed, and that what looks for stale reads finds some.
 */
final class HintsAlone {

    private static final String SERVER = "any";

    private final Caches caches;
    private final CacheHints hints;

    HintsAlone(Caches caches, CacheHints hints, Certainty certainty) {
        this.caches = caches;
        this.hints = hints;
        hints.listen((_, change) -> caches.apply(change));
        certainty.knows(System.nanoTime() + Duration.ofDays(365).toNanos());
    }

    /** After the commit. */
    void changed(String cache, String key) {
        Change change = new Change(0, cache, key, 0);
        caches.apply(change);
        hints.tell(SERVER, List.of(change));
    }
}
