package etudeline.bench;

import etudeline.cluster.Hits;
import java.util.Map;
import java.util.Objects;

/** What a value costs that is there already. */
final class HitsBenchmark implements Benchmark {

    @Override
    public String name() {
        return "hits";
    }

    @Override
    public String measured() throws Exception {
        Map<String, Jmh.Measured> all = Jmh.run(Hits.class);
        double reference = Objects.requireNonNull(all.get("caffeine")).median();
        StringBuilder table = new StringBuilder("""
                One of 1024 values that are there, JMH, 3 processes of 5 times one second each, one thread; the log followed
                as on a node.

                | cache | median | least to most | to bare Caffeine |
                |---|---|---|---|
                """);
        all.forEach((name, time) -> table.append("| %s | %.1f ns | %.1f to %.1f ns | %.1f× |%n"
                .formatted(name, time.median(), time.least(), time.most(), time.median() / reference)));
        return table.toString();
    }
}
