package etudeline.cluster;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of this node that may be a moment old: read again when the time is over. For values whose staleness is bounded
 * by the time alone.
 */
public final class Remembered<K, V> {

    private final LoadingCache<K, Optional<V>> values;

    /** Remembers at most {@code most} values, each for {@code time}; an absent value is remembered too. */
    public Remembered(Duration time, int most, Function<K, @Nullable V> read) {
        this.values = Caffeine.newBuilder()
                .expireAfterWrite(time)
                .maximumSize(most)
                .build(key -> Optional.ofNullable(read.apply(key)));
    }

    public Optional<V> get(K key) {
        return values.get(key);
    }

    public void forget(K key) {
        values.invalidate(key);
    }

    public void forgetAll() {
        values.invalidateAll();
    }
}
