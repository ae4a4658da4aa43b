package etudeline.cluster;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * One row of {@code cache_log}.
 *
 * @param key one key, {@code group/} for all that begin so, or {@code *} for all; or several of them with spaces between
 * @param transaction that made the change
 */
record Change(long seq, String cache, String key, long transaction) {

    static final String ALL = "*";

    /** The same with one key each. */
    Stream<Change> each() {
        return Arrays.stream(key.split(" ", -1)).map(one -> new Change(seq, cache, one, transaction));
    }

    boolean ofAll() {
        return key.equals(ALL);
    }

    boolean ofGroup() {
        return key.endsWith("/");
    }
}
