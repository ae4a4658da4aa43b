package etudeline.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.NearCacheConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One value that is there, out of our cache, out of the Caffeine below it, and out of Hazelcast's near cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked
public class Hits {

    private static final int KEYS = 1024;

    private final Long[] keys = LongStream.range(0, KEYS).boxed().toArray(Long[]::new);
    private Cached<Long, String> ours;
    private Cache<Long, String> caffeine;
    private IMap<Long, String> nearCached;
    private HazelcastInstance member;
    private ScheduledExecutorService log;
    private int next;

    /** Every value is there, and the log is followed as on a node. */
    @Setup
    public void fill() {
        Certainty certainty = new Certainty();
        certainty.knows(System.nanoTime());
        log = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> _ =
                log.scheduleWithFixedDelay(() -> certainty.knows(System.nanoTime()), 0, 250, TimeUnit.MILLISECONDS);
        ours = new Cached<>(
                new CacheSpec<>("hits", KEYS * 2, Duration.ofHours(1), Long::valueOf),
                key -> "value " + key,
                certainty,
                SharedValues.none());
        caffeine = Caffeine.newBuilder().maximumSize(KEYS * 2).build();
        member = Hazelcast.newHazelcastInstance(alone());
        nearCached = member.getMap("hits");
        for (Long key : keys) {
            ours.get(key);
            caffeine.put(key, "value " + key);
            nearCached.put(key, "value " + key);
            nearCached.get(key);
        }
    }

    private static Config alone() {
        Config config = new Config();
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getMapConfig("hits")
                .setNearCacheConfig(new NearCacheConfig()
                        .setInMemoryFormat(InMemoryFormat.OBJECT)
                        .setCacheLocalEntries(true)
                        .setEvictionConfig(new EvictionConfig()
                                .setMaxSizePolicy(MaxSizePolicy.ENTRY_COUNT)
                                .setSize(KEYS * 2)));
        return config;
    }

    @TearDown
    public void end() {
        log.shutdownNow();
        member.shutdown();
    }

    private Long key() {
        next = (next + 1) % KEYS;
        return keys[next];
    }

    @Benchmark
    public String ours() {
        return ours.get(key());
    }

    @Benchmark
    public String caffeine() {
        return caffeine.getIfPresent(key());
    }

    @Benchmark
    public String hazelcastNearCache() {
        return nearCached.get(key());
    }
}
