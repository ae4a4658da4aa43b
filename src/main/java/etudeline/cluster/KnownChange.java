package etudeline.cluster;

/**
 * The transactions that changed one key. They need not have committed in the order in which they began.
 *
 * @param latest the one that began last
 * @param before the one of the others that began last; -1 for none
 */
record KnownChange(long latest, long before) {

    KnownChange(long only) {
        this(only, -1);
    }

    KnownChange and(long transaction) {
        if (transaction == latest) {
            return this;
        }
        return transaction > latest
                ? new KnownChange(transaction, latest)
                : new KnownChange(latest, Math.max(before, transaction));
    }

    /** Whether all of them are seen; in doubt not. */
    boolean isSeenBy(Snapshot snapshot) {
        return snapshot.sees(latest) && snapshot.seesAllBefore(before + 1);
    }
}
