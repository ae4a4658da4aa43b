package etudeline.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What many runs took.
 *
 * @param sorted in milliseconds, the shortest first
 */
record Times(List<Double> sorted) {

    static Times of(List<Double> times) {
        return new Times(times.stream().sorted().toList());
    }

    /** Of so many runs, one after the other. */
    static Times of(int runs, Pair.Work work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return of(times);
    }

    /** The quantile; {@code NaN} of nothing. */
    double at(double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }
}
