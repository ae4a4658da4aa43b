package etudeline.cluster;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions a reading of the database could see, as {@code pg_current_snapshot()} tells it. What is read later in
 * the same transaction sees at least as much.
 *
 * @param oldest the oldest transaction that was still running
 * @param next the transaction that was to begin next
 * @param running those between that were not over
 */
record Snapshot(long oldest, long next, Set<Long> running) {

    /** From {@code oldest:next:running,running}. */
    static Snapshot of(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = Arrays.stream(parts[2].split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether what that transaction committed is seen, if it committed anything. */
    boolean sees(long transaction) {
        return transaction < oldest || (transaction < next && !running.contains(transaction));
    }

    /** Whether everything before that transaction is seen. */
    boolean seesAllBefore(long transaction) {
        return oldest >= transaction;
    }
}
