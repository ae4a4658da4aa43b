package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The names are those of the contract. */
class CacheMetricsTest {

    private final Certainty certainty = new Certainty();
    private final Caches caches =
            new Caches(certainty, mock(Peers.class), mock(SnapshotReading.class), JsonMapper.shared());
    private final Cached<String, String> cache =
            caches.make(new CacheSpec<>("test", 10, Duration.ofHours(1), key -> key), key -> key);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    CacheMetricsTest() {
        new CacheMetrics(caches, certainty).bindTo(registry);
    }

    private double requests(String result) {
        return registry.get("etude.cache.requests")
                .tags("cache", "test", "result", result)
                .functionCounter()
                .count();
    }

    @Test
    void count_how_reads_were_answered() {
        cache.get("a");
        certainty.knows(System.nanoTime() + Duration.ofHours(1).toNanos());
        cache.get("a");
        cache.get("a");
        cache.get("a");
        assertThat(requests("bypass")).isEqualTo(1);
        assertThat(requests("miss")).isEqualTo(1);
        assertThat(requests("hit")).isEqualTo(2);
    }

    @Test
    void tell_how_long_ago_all_changes_were_known() {
        certainty.knows(System.nanoTime() - Duration.ofSeconds(5).toNanos());
        assertThat(registry.get("etude.cache.staleness").timeGauge().value(TimeUnit.SECONDS))
                .isBetween(5.0, 300.0);
    }
}
