package etudeline.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caches of this node: makes them, and has them forget what changed. */
@Component
public class Caches {

    private final Map<String, Cached<?, ?>> caches = new ConcurrentSkipListMap<>();
    private final Certainty certainty;
    private final JdbcClient database;

    Caches(Certainty certainty, JdbcClient database) {
        this.certainty = certainty;
        this.database = database;
    }

    /**
     * A new cache.
     *
     * @param read reads one value by plain SQL, never through entities that a transaction may have read long ago; null
     *     when there is none
     * @throws IllegalStateException when there is one of that name
     */
    public <K, V> Cached<K, V> make(CacheSpec<K, V> spec, Function<K, @Nullable V> read) {
        Cached<K, V> made = new Cached<>(spec, read, certainty, SharedValues.none());
        if (caches.putIfAbsent(spec.name(), made) != null) {
            throw new IllegalStateException("Two caches are called " + spec.name());
        }
        return made;
    }

    /** What the caches did so far on this node, by name. */
    public List<CacheFigures> figures() {
        return caches.values().stream().map(Cached::figures).toList();
    }

    /** How old what this node keeps may be: the time since it last knew of all changes. */
    public Duration staleness() {
        return certainty.age();
    }

    /** Has every node forget what that cache holds, after the commit. */
    @Transactional
    public void empty(String name) {
        database.sql("select tell_caches(?, array ['*'])").param(name).query().listOfRows();
    }

    void apply(Change change) {
        Cached<?, ?> cache = caches.get(change.cache());
        if (cache != null) {
            cache.apply(change);
        }
    }

    void begin(long complete) {
        caches.values().forEach(cache -> cache.begin(complete));
    }
}
