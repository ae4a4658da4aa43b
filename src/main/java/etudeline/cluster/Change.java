package etudeline.cluster;

/**
 * One row of {@code cache_log}.
 *
 * @param key one key, {@code group/} for all that begin so, or {@code *} for all
 * @param transaction that made the change
 */
record Change(long seq, String cache, String key, long transaction) {

    static final String ALL = "*";

    boolean ofAll() {
        return key.equals(ALL);
    }

    boolean ofGroup() {
        return key.endsWith("/");
    }
}
