package etudeline.cluster;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The caches of this node: makes them, and has them forget what changed. */
@Component
public class Caches {

    private final Map<String, Cached<?, ?>> caches = new ConcurrentSkipListMap<>();
    private final Certainty certainty;
    private final Peers peers;
    private final SnapshotReading database;
    private final JsonMapper json;

    Caches(Certainty certainty, Peers peers, SnapshotReading database, JsonMapper json) {
        this.certainty = certainty;
        this.peers = peers;
        this.database = database;
        this.json = json;
    }

    /**
     * A new cache.
     *
     * @param read reads one value by plain SQL, never through entities that a transaction may have read long ago; null
     *     when there is none
     * @throws IllegalStateException when there is one of that name
     */
    public <K, V> Cached<K, V> make(CacheSpec<K, V> spec, Function<K, @Nullable V> read) {
        Cached<K, V> made = new Cached<>(spec, read, certainty, shared(spec));
        if (caches.putIfAbsent(spec.name(), made) != null) {
            throw new IllegalStateException("Two caches are called " + spec.name());
        }
        return made;
    }

    private <V> SharedValues<V> shared(CacheSpec<?, V> spec) {
        Class<V> type = spec.shared();
        return type == null
                ? SharedValues.none()
                : new PeerValues<>(spec.name(), type, spec.lifetime(), peers, database, json);
    }

    void apply(Change change) {
        Cached<?, ?> cache = caches.get(change.cache());
        if (cache != null) {
            change.each().forEach(cache::apply);
        }
    }

    /** Forgets everything: what changed before is not known. */
    void begin(String server, long complete) {
        caches.values().forEach(cache -> cache.begin(server, complete));
    }

    Collection<Cached<?, ?>> all() {
        return caches.values();
    }
}
