package etudeline.demo;

import java.math.BigInteger;

/** The numbers below a bound in another order, without keeping them: neighbours end up far from each other. */
final class Shuffle {

    private final long bound;
    private final long step;
    private final long back;

    Shuffle(int bound) {
        this.bound = bound;
        BigInteger modulus = BigInteger.valueOf(bound);
        long candidate = Math.max(1, (long) (bound * 0.618_033_988_75));
        while (!BigInteger.valueOf(candidate).gcd(modulus).equals(BigInteger.ONE)) {
            candidate++;
        }
        this.step = candidate;
        this.back = BigInteger.valueOf(candidate).modInverse(modulus).longValue();
    }

    int to(int number) {
        return (int) (number * step % bound);
    }

    int from(int shuffled) {
        return (int) (shuffled * back % bound);
    }
}
