package etudeline.cluster;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Whether what this node keeps can be trusted: whatever was committed more than {@link #LIMIT} ago has been forgotten here.
 * By the monotonic clock, which goes on while the process stands still.
 */
@Component
final class Certainty {

    static final Duration LIMIT = Duration.ofSeconds(1);

    private static final long NANOS = LIMIT.toNanos();
    private static final long LONG_AGO = Duration.ofDays(365).toNanos();

    private volatile long knownAsOf = System.nanoTime() - LONG_AGO;

    /** At that {@link System#nanoTime()}, which is now. */
    boolean holds(long now) {
        return now - knownAsOf < NANOS;
    }

    /** All that was committed before that {@link System#nanoTime()} has been forgotten. */
    void knows(long asOf) {
        knownAsOf = asOf;
    }

    void isLost() {
        knownAsOf = System.nanoTime() - LONG_AGO;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - knownAsOf);
    }
}
