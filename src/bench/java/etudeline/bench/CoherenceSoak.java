package etudeline.bench;

import etudeline.TestDatabase;
import etudeline.cluster.CoherenceRun;
import etudeline.cluster.Fault;
import etudeline.cluster.Verdict;
import etudeline.cluster.Wires;
import etudeline.front.ShutOut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Three nodes read and write under faults for minutes: no read is older than promised, and with hints alone many are. */
final class CoherenceSoak {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soak.minutes", 4));
    private static final Duration WITHOUT = LENGTH.dividedBy(4);
    private static final long SEED = Long.getLong("soak.seed", System.currentTimeMillis());
    private static final Path FOLDER = Path.of("target", "soak", "coherence");
    private static final int NODES = 3;

    /** A node stands still up to 20 s, all else lasts less. */
    private static final long LONGEST_STOP = 20_000;

    private static final long LONGEST = 8_000;

    private final Random random = new Random(SEED);

    /** One thing that befalls one node. */
    private record Blow(Fault fault, int node, long milliseconds) {

        @Override
        public String toString() {
            return "node " + node + " " + fault + " " + milliseconds + " ms";
        }
    }

    private record Run(Verdict verdict, Map<Fault, Integer> blows) {}

    void run() throws InterruptedException {
        System.out.println("Seed " + SEED + " (-Dsoak.seed)");
        Run product = run(true, LENGTH);
        Run hintsAlone = run(false, WITHOUT);
        System.out.println(table(product, hintsAlone));
        require(product.verdict.broken() == 0, "Reads older than 2 s: " + product.verdict.examples());
        require(product.verdict.late() == 0, "Reads older than 1 s: " + product.verdict.examples());
        require(hintsAlone.verdict.broken() > 0, "With hints alone nothing was found: the checker finds nothing");
        rights();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private Run run(boolean tail, Duration length) throws InterruptedException {
        Map<Fault, Integer> blows = new EnumMap<>(Fault.class);
        try (CoherenceRun run =
                CoherenceRun.start(TestDatabase.copy(), FOLDER.resolve(tail ? "tail" : "hints"), NODES, tail)) {
            List<Fault> known = Arrays.stream(Fault.values()).filter(run::knows).toList();
            if (!known.contains(Fault.ALONE)) {
                System.out.println(Wires.NONE);
            }
            long start = System.nanoTime();
            while (System.nanoTime() - start < length.toNanos()) {
                List<Blow> both = random.ints(0, NODES)
                        .distinct()
                        .limit(1 + random.nextInt(2))
                        .mapToObj(node -> blow(known.get(random.nextInt(known.size())), node))
                        .toList();
                System.out.println(Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s: " + both);
                both.forEach(blow -> blows.merge(blow.fault(), 1, Integer::sum));
                endure(run, both);
                Thread.sleep(random.nextLong(500, 3000));
            }
            return new Run(run.end(), blows);
        }
    }

    private Blow blow(Fault fault, int node) {
        return new Blow(fault, node, random.nextLong(200, fault == Fault.STOPPED ? LONGEST_STOP : LONGEST));
    }

    /** All begin at once, and each ends in its time; then every node answers. */
    private static void endure(CoherenceRun run, List<Blow> blows) throws InterruptedException {
        long start = System.nanoTime();
        blows.forEach(blow -> run.begin(blow.fault(), blow.node()));
        for (Blow blow : blows.stream()
                .sorted((one, other) -> Long.compare(one.milliseconds(), other.milliseconds()))
                .toList()) {
            long left = blow.milliseconds() - (System.nanoTime() - start) / 1_000_000;
            Thread.sleep(Math.max(0, left));
            run.end(blow.fault(), blow.node());
        }
        for (int node = 0; node < NODES; node++) {
            run.awaitAnswers(node);
        }
    }

    private static String table(Run product, Run hintsAlone) {
        return """
                | | as the product | hints alone |
                |---|---|---|
                """
                + row("faults", product.blows, hintsAlone.blows)
                + row("commits acknowledged", product.verdict.commits(), hintsAlone.verdict.commits())
                + row("reads answered", product.verdict.reads(), hintsAlone.verdict.reads())
                + row("of these from memory, %", rate(product), rate(hintsAlone))
                + row("reads that failed", product.verdict.failed(), hintsAlone.verdict.failed())
                + row("stalest, ms", stalest(product), stalest(hintsAlone))
                + row("stale by more than 1 s", product.verdict.late(), hintsAlone.verdict.late())
                + row("stale by more than 2 s", product.verdict.broken(), hintsAlone.verdict.broken());
    }

    private static String rate(Run run) {
        return "%.1f".formatted(run.verdict.hitRate());
    }

    private static long stalest(Run run) {
        return run.verdict.stalest().toMillis();
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Somebody is deactivated in each fault that a person's page can outlive. */
    private static void rights() {
        try (ShutOut nodes = ShutOut.start(TestDatabase.copy(), FOLDER.resolve("rights"))) {
            for (Set<Fault> faults : nodes.faults()) {
                for (int seconds = 1; seconds <= (faults.contains(Fault.KILLED) ? 1 : 9); seconds += 4) {
                    ShutOut.Outcome outcome =
                            nodes.deactivateDuring(faults, Duration.ofSeconds(seconds), nodes::deactivate);
                    System.out.println("Rights: " + outcome);
                    require(outcome.succeeded() == 2 && outcome.refused() > 0, "Nothing was tried: " + outcome);
                    require(outcome.leaked().isEmpty(), "Somebody shut out went on: " + outcome);
                }
            }
        }
    }
}
