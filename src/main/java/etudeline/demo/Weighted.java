package etudeline.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Values of which some are drawn more often than others. */
final class Weighted<T> {

    private final List<T> values;
    private final double[] upTo;

    Weighted(List<T> values, ToDoubleFunction<T> weight) {
        this.values = List.copyOf(values);
        this.upTo = new double[values.size()];
        double sum = 0;
        for (int at = 0; at < upTo.length; at++) {
            sum += weight.applyAsDouble(values.get(at));
            upTo[at] = sum;
        }
    }

    T draw(RandomGenerator random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return values.get(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1));
    }

    /** How many of a total fall to each value, in their order; the numbers add up to the total. */
    int[] shares(int total) {
        int[] shares = new int[upTo.length];
        int given = 0;
        for (int at = 0; at < shares.length; at++) {
            int reached = (int) Math.round(total * upTo[at] / upTo[upTo.length - 1]);
            shares[at] = reached - given;
            given = reached;
        }
        return shares;
    }

    List<T> values() {
        return values;
    }
}
