package etudeline.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values of the database that this node keeps. A read begun more than a second after an acknowledged commit never gets an
 * older value: while the node cannot be sure of that, it reads the database each time.
 */
public final class Cached<K, V> {

    /**
     * What is kept of one key.
     *
     * @param until the {@link System#nanoTime()} from which it is read again
     */
    private record Kept<V>(V value, long until) {}

    /** By the last digits of the clock, one read of sixteen. */
    private static final long NOTED = 15;

    private final CacheSpec<K, V> spec;
    private final Function<K, @Nullable V> read;
    private final Certainty certainty;
    private final SharedValues<V> shared;
    private final long lifetime;
    private final Cache<K, Kept<V>> near;
    private final Policy<K, Kept<V>> quietly;
    private final Map<K, Load<V>> loads = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder sharedHits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bypasses = new LongAdder();

    Cached(CacheSpec<K, V> spec, Function<K, @Nullable V> read, Certainty certainty, SharedValues<V> shared) {
        this.spec = spec;
        this.read = read;
        this.certainty = certainty;
        this.shared = shared;
        this.lifetime = spec.lifetime().toNanos();
        this.near = near(spec);
        this.quietly = near.policy();
    }

    /** Weights cost each read something, so only where values differ. How long values live the read sees by itself. */
    private static <K, V> Cache<K, Kept<V>> near(CacheSpec<K, V> spec) {
        ToIntFunction<V> weight = spec.weight();
        return weight == null
                ? Caffeine.newBuilder().maximumSize(spec.most()).build()
                : Caffeine.newBuilder()
                        .maximumWeight(spec.most())
                        .weigher((K _, Kept<V> kept) -> weight.applyAsInt(kept.value()))
                        .build();
    }

    /** The value; null when there is none, which is not remembered. */
    public @Nullable V get(K key) {
        long now = System.nanoTime();
        if (!certainty.holds(now)) {
            bypasses.increment();
            return read.apply(key);
        }
        // A few of the reads say well enough what is read most; to note each one costs as much again as the read.
        Kept<V> kept = (now & NOTED) == 0 ? near.getIfPresent(key) : quietly.getIfPresentQuietly(key);
        if (kept != null && kept.until() - now > 0) {
            hits.increment();
            return kept.value();
        }
        return miss(key);
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(get(key));
    }

    /** Forgets it on this node alone, for what is worth reading again though no cache need know. */
    public void forget(K key) {
        Load<V> underWay = loads.remove(key);
        if (underWay != null) {
            underWay.outdate();
        }
        near.invalidate(key);
    }

    private @Nullable V miss(K key) {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        if (within && !seesTheLatest()) {
            bypasses.increment();
            return read.apply(key);
        }
        Load<V> own = new Load<>();
        Load<V> other = loads.putIfAbsent(key, own);
        if (other == null) {
            return load(key, own);
        }
        misses.increment();
        // Whoever holds a connection does not wait for one who may be waiting for a connection.
        return within ? read.apply(key) : other.await();
    }

    /** A transaction that writes may see what is not committed yet; one of another isolation what is no more. */
    private static boolean seesTheLatest() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() == null;
    }

    private @Nullable V load(K key, Load<V> own) {
        try {
            V value = shared.find(key.toString());
            if (value != null) {
                sharedHits.increment();
            } else {
                misses.increment();
                value = shared.read(key.toString(), () -> read.apply(key));
            }
            own.succeed(value, found -> near.put(key, new Kept<>(found, System.nanoTime() + lifetime)));
            return value;
        } catch (RuntimeException | Error failure) {
            own.fail(failure);
            throw failure;
        } finally {
            loads.remove(key, own);
        }
    }

    /** Forgets what the change outdates, loads under way included. */
    void apply(Change change) {
        shared.changed(change);
        if (change.ofAll()) {
            clear();
        } else if (change.ofGroup()) {
            outdate(key -> key.toString().startsWith(change.key()));
            near.asMap().keySet().removeIf(key -> key.toString().startsWith(change.key()));
        } else {
            forget(spec.key().apply(change.key()));
        }
    }

    /**
     * Begins anew: nothing that was kept counts.
     *
     * @param server the database server whose changes will be applied
     * @param complete all changes from that transaction on will be applied, none before it
     */
    void begin(String server, long complete) {
        shared.begin(server, complete);
        clear();
    }

    private void clear() {
        outdate(_ -> true);
        near.invalidateAll();
    }

    private void outdate(Predicate<K> those) {
        loads.forEach((key, load) -> {
            if (those.test(key) && loads.remove(key, load)) {
                load.outdate();
            }
        });
    }

    String name() {
        return spec.name();
    }

    /** Reads so far, by how they were answered. */
    Map<String, LongAdder> requests() {
        return Map.of("hit", hits, "shared", sharedHits, "miss", misses, "bypass", bypasses);
    }

    /** What it did so far on this node. */
    CacheState state() {
        return new CacheState(
                spec.name(), near.estimatedSize(), hits.sum(), sharedHits.sum(), misses.sum(), bypasses.sum());
    }
}
