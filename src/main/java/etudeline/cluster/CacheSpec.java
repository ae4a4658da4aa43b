package etudeline.cluster;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one cache holds: immutable records, for a reason that was measured.
 *
 * @param name as the triggers write it to {@code cache_log}
 * @param most values on each node, or their weight; the least useful go first
 * @param lifetime after which a value is read again, changed or not
 * @param key from the text of a key in the log, which is the key's {@code toString()}, back to the key
 * @param weight of a value, in whatever {@code most} is told in; null: each counts one
 * @param shared the record that the values are, when nodes hand them to each other as JSON; null when each reads its own
 */
public record CacheSpec<K, V>(
        String name,
        long most,
        Duration lifetime,
        Function<String, K> key,
        @Nullable ToIntFunction<V> weight,
        @Nullable Class<V> shared) {

    /** Counts values and shares none. */
    public CacheSpec(String name, long most, Duration lifetime, Function<String, K> key) {
        this(name, most, lifetime, key, null, null);
    }

    public CacheSpec<K, V> weighing(ToIntFunction<V> how) {
        return new CacheSpec<>(name, most, lifetime, key, how, shared);
    }

    public CacheSpec<K, V> sharing(Class<V> type) {
        return new CacheSpec<>(name, most, lifetime, key, weight, type);
    }
}
