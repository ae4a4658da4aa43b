package etudeline.cluster;

import java.time.Duration;
import java.util.function.Function;

/**
 * What one cache holds: immutable records, for a reason that was measured.
 *
 * @param name as the triggers write it to {@code cache_log}
 * @param most values on each node; the least useful go first
 * @param lifetime after which a value is read again, changed or not
 * @param key from the text of a key in the log, which is the key's {@code toString()}, back to the key
 */
public record CacheSpec<K>(String name, int most, Duration lifetime, Function<String, K> key) {}
