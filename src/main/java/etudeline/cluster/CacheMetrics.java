package etudeline.cluster;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** What the caches do on this node, under the names of the contract. */
@Component
class CacheMetrics implements MeterBinder {

    private final Caches caches;
    private final Certainty certainty;

    CacheMetrics(Caches caches, Certainty certainty) {
        this.caches = caches;
        this.certainty = certainty;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "etude.cache.staleness",
                        certainty,
                        TimeUnit.NANOSECONDS,
                        sure -> sure.age().toNanos())
                .description("Time since this node last knew of all changes")
                .register(registry);
        caches.all()
                .forEach(cache -> cache.requests()
                        .forEach((result, count) -> FunctionCounter.builder(
                                        "etude.cache.requests", count, LongAdder::sum)
                                .tag("cache", cache.name())
                                .tag("result", result)
                                .register(registry)));
    }
}
