package etudeline.cluster;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The caches of this node: makes them, and has them forget what changed. */
@Component
public class Caches {

    private final Map<String, Cached<?, ?>> caches = new ConcurrentSkipListMap<>();
    private final Certainty certainty;

    Caches(Certainty certainty) {
        this.certainty = certainty;
    }

    /**
     * A new cache.
     *
     * @param read reads one value by plain SQL, never through entities that a transaction may have read long ago; null
     *     when there is none
     * @throws IllegalStateException when there is one of that name
     */
    public <K, V> Cached<K, V> make(CacheSpec<K> spec, Function<K, @Nullable V> read) {
        Cached<K, V> made = new Cached<>(spec, read, certainty);
        if (caches.putIfAbsent(spec.name(), made) != null) {
            throw new IllegalStateException("Two caches are called " + spec.name());
        }
        return made;
    }

    void apply(Change change) {
        Cached<?, ?> cache = caches.get(change.cache());
        if (cache != null) {
            cache.apply(change);
        }
    }

    /** Forgets everything: what changed is not known. */
    void clear() {
        caches.values().forEach(Cached::clear);
    }

    Collection<Cached<?, ?>> all() {
        return caches.values();
    }
}
