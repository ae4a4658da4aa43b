package etudeline.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two ways to the same rows, measured in turn: what the product does, and the least that could be done. */
final class Pair {

    /** One way, once. */
    interface Work {
        void run() throws Exception;
    }

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final long ROUND_NANOS = 60_000_000;

    private final Side ours;
    private final Side bare;

    Pair(Work ours, Backends oursIn, Work bare, Backends bareIn) {
        this.ours = new Side(ours, oursIn);
        this.bare = new Side(bare, bareIn);
    }

    /** Measures them. */
    Pair run() throws Exception {
        ours.prepare();
        bare.prepare();
        for (int round = 0; round < ROUNDS; round++) {
            ours.round();
            bare.round();
        }
        return this;
    }

    /** Milliseconds that the product takes, median. */
    double ours() {
        return median(sorted(ours.elapsed));
    }

    /** Milliseconds that the least takes, median. */
    double bare() {
        return median(sorted(bare.elapsed));
    }

    /** Measures them; a line of a table: {@link #HEAD} says of what. */
    String measured(String what) throws Exception {
        run();
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ratios[round] = ours.elapsed.get(round) / bare.elapsed.get(round);
        }
        return "| %s | %s | %s | %.1f | %s | %s |"
                .formatted(
                        what,
                        spread(ours.elapsed),
                        spread(bare.elapsed),
                        median(ratios),
                        beside(ours.application, bare.application),
                        beside(ours.database, bare.database));
    }

    static final String HEAD = """
            | what | ours, ms | bare JDBC, ms | ratio | CPU application, ours / bare, ms | CPU database, ours / bare, ms |
            |---|---|---|---|---|---|""";

    private static String spread(List<Double> values) {
        double[] sorted = sorted(values);
        return "%.2f (%.2f – %.2f)".formatted(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static String beside(List<Double> ours, List<Double> bare) {
        return "%.2f / %.2f".formatted(median(sorted(ours)), median(sorted(bare)));
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Milliseconds per run, one figure a round. */
    private static final class Side {

        private final Work work;
        private final Backends backends;
        private final List<Double> elapsed = new ArrayList<>();
        private final List<Double> application = new ArrayList<>();
        private final List<Double> database = new ArrayList<>();
        private int runs = 1;

        Side(Work work, Backends backends) {
            this.work = work;
            this.backends = backends;
        }

        /** Warms up and finds how many runs a round takes to be long enough. */
        void prepare() throws Exception {
            long start = System.nanoTime();
            int done = 0;
            while (done < 10 || System.nanoTime() - start < 4 * ROUND_NANOS) {
                work.run();
                done++;
            }
            runs = Math.max(3, (int) (ROUND_NANOS * done / (System.nanoTime() - start)));
        }

        void round() throws Exception {
            long database0 = backends.processor();
            long application0 = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                work.run();
            }
            elapsed.add(perRun(System.nanoTime() - start));
            application.add(perRun(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - application0));
            database.add(perRun(backends.processor() - database0));
        }

        private double perRun(long nanos) {
            return nanos / 1e6 / runs;
        }
    }
}
