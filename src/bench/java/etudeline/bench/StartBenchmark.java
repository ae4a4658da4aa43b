package etudeline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a node takes until it is ready, on data that is there, with and without an ahead-of-time cache. */
final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measured() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench", "start"));
        Path cache = folder.resolve("etude.aot");
        Path data = folder.resolve("data");
        try (Portal first = new Portal(data, "-XX:AOTCacheOutput=" + cache)) {
            visit(first);
        }
        Series plain = new Series();
        Series cached = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            plain.start(data);
            cached.start(data, "-XX:AOTCache=" + cache);
        }
        return """
                Process start until "Ready", embedded database and small demo included, data there already, the unpacked
                layout, %d starts of each kind in turn. The cache is recorded by one start and a visit of the first page.

                | way | wall clock, median (least – most) | CPU of the application, median | ratio of wall clock |
                |---|---|---|---|
                | plain (reference) | %s | %s | 1 |
                | with an AOT cache of %d MB | %s | %s | %.2f |
                """.formatted(
                        ROUNDS,
                        plain.wall(),
                        plain.processor(),
                        Files.size(cache) >> 20,
                        cached.wall(),
                        cached.processor(),
                        cached.medianWall() / plain.medianWall());
    }

    private static void visit(Portal portal) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/", "/connexion", "/readyz")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(portal.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    /** Starts of one kind. */
    private static final class Series {

        private final List<Duration> wall = new ArrayList<>();
        private final List<Duration> processor = new ArrayList<>();

        void start(Path data, String... options) throws IOException {
            try (Portal portal = new Portal(data, options)) {
                wall.add(portal.readyAfter());
                processor.add(portal.processorAtReady());
            }
        }

        double medianWall() {
            return median(wall);
        }

        String wall() {
            List<Duration> sorted = wall.stream().sorted().toList();
            return "%.1f s (%.1f – %.1f)"
                    .formatted(median(wall), seconds(sorted.getFirst()), seconds(sorted.getLast()));
        }

        String processor() {
            return "%.1f s".formatted(median(processor));
        }

        private static double median(List<Duration> durations) {
            return seconds(durations.stream().sorted().toList().get(durations.size() / 2));
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }
}
