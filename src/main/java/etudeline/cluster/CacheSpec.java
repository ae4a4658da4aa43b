package etudeline.cluster;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one cache holds: immutable records without permissions in them, for a reason that was measured
 * (src/docs/caches.md).
 *
 * @param name as the triggers write it to {@code cache_log}
 * @param most values on each node; the least useful go first
 * @param lifetime after which a value is read again, changed or not
 * @param key from the text of a key in the log, which is the key's {@code toString()}, back to the key
 * @param shared the type of values that nodes also hand to each other, a record of plain values; null for those that each
 *     node reads itself, which those about rights always are
 */
public record CacheSpec<K, V>(
        String name,
        int most,
        Duration lifetime,
        Function<String, K> key,
        @Nullable Class<V> shared) {

    /** Of values that each node reads itself. */
    public static <K, V> CacheSpec<K, V> ofNode(String name, int most, Duration lifetime, Function<String, K> key) {
        return new CacheSpec<>(name, most, lifetime, key, null);
    }
}
