package etudeline.bench;

import etudeline.TestDatabase;
import etudeline.cluster.Installation;
import etudeline.cluster.Node;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

/** Three whole nodes started at the same instant on a new database form one cluster, every time. */
final class FormingSoak {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 10);
    private static final Path FOLDER = Path.of("target", "soak", "forming");

    /** From when the last of them is ready. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void run() {
        for (int round = 1; round <= ROUNDS; round++) {
            try (Installation three = new Installation(TestDatabase.copy(), FOLDER, 3)) {
                long start = System.nanoTime();
                IntStream.range(0, 3).parallel().forEach(index -> three.start(index, Map.of()));
                three.awaitReady();
                Duration ready = Duration.ofNanos(System.nanoTime() - start);
                three.awaitOneCluster(3, PATIENCE);
                System.out.println("Round " + round + " of " + ROUNDS + ": one cluster of 3, all ready after "
                        + ready.toSeconds() + " s, one cluster after "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
                three.running().forEach(Node::stop);
            }
        }
    }
}
