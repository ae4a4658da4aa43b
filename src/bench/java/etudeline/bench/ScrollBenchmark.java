package etudeline.bench;

import etudeline.journey.ListReader;
import etudeline.journey.ListReader.Leap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What somebody who scrolls through a list of very many waits for, in a real browser. */
final class ScrollBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 1_000_000);
    private static final int LEAPS = 200;
    private static final int FIRST = 50;
    private static final Duration PROCESS_WARM_UP = Duration.ofMinutes(2);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final double WANTED = 60;

    private final List<String> lines = new ArrayList<>();
    private final Random random = new Random(1);

    @Override
    public String name() {
        return "scroll";
    }

    @Override
    public String measured() throws Exception {
        Path data = Files.createDirectories(Path.of("target", "bench", "demo-" + STUDENTS));
        try (Portal portal = new Portal(Integer.toString(STUDENTS), data)) {
            try (ListReader reader = reader(portal, "nom")) {
                line("first leaps of a process just started", leaps(reader, FIRST), Double.POSITIVE_INFINITY);
                warm(reader, PROCESS_WARM_UP);
            }
            for (String sort : List.of("nom", "identifiant", "creation")) {
                try (ListReader reader = reader(portal, sort)) {
                    measure(sort, reader);
                }
            }
        }
        return """
                Chromium on the same machine, the principal's list of %,d students of the demo in a window of 1440 × 900, the
                product in a process of its own, in use for two minutes but for the first line. %d leaps to anywhere, then
                %d steps of one screen. Fetch: the request for the rows, as the browser times it; drawn: from the scroll until
                every row in sight is there, the grid's own wait for the end of a movement (50 ms) included. Wanted: fetches
                p95 at most %.0f ms.

                | movement, sort | fetch p50, ms | fetch p95, ms | drawn p50, ms | drawn p95, ms | within |
                |---|---|---|---|---|---|
                """.formatted(STUDENTS, LEAPS, LEAPS, WANTED) + String.join("\n", lines);
    }

    private static ListReader reader(Portal portal, String sort) {
        return new ListReader(portal.address(), "admin", "/admin/etudiants?tri=" + sort);
    }

    private void warm(ListReader reader, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            reader.leap(random.nextInt(STUDENTS - 100));
        }
    }

    private List<Leap> leaps(ListReader reader, int count) {
        List<Leap> leaps = new ArrayList<>();
        for (int leap = 0; leap < count; leap++) {
            leaps.add(reader.leap(random.nextInt(STUDENTS - 100)));
        }
        return leaps;
    }

    private void measure(String sort, ListReader reader) {
        warm(reader, WARM_UP);
        line("leap anywhere, by " + sort, leaps(reader, LEAPS), WANTED);
        List<Leap> steps = new ArrayList<>();
        for (int step = 0; step < LEAPS; step++) {
            steps.add(reader.leap(STUDENTS / 3 + step * 16));
        }
        line("screen by screen, by " + sort, steps, WANTED);
    }

    private void line(String what, List<Leap> leaps, double wanted) {
        Times fetched = Times.of(leaps.stream()
                .filter(leap -> leap.requests() > 0)
                .map(Leap::fetched)
                .toList());
        Times drawn = Times.of(leaps.stream().map(Leap::drawn).toList());
        String line = "| %s (%d fetches) | %.1f | %.1f | %.1f | %.1f | %s |"
                .formatted(
                        what,
                        fetched.sorted().size(),
                        fetched.at(.5),
                        fetched.at(.95),
                        drawn.at(.5),
                        drawn.at(.95),
                        verdict(fetched.at(.95), wanted));
        System.out.println(line);
        lines.add(line);
    }

    private static String verdict(double p95, double wanted) {
        if (Double.isInfinite(wanted)) {
            return "—";
        }
        return p95 <= wanted ? "yes" : "no";
    }
}
