package etudeline.cluster;

/**
 * One cache on one node, since the node was started.
 *
 * @param size about how many values it keeps
 * @param hits answered out of the node's memory
 * @param shared answered by another node
 * @param misses read from the database and kept
 * @param bypasses read from the database because nothing kept could be trusted, or inside a transaction that writes
 */
public record CacheState(String name, long size, long hits, long shared, long misses, long bypasses) {

    public long requests() {
        return hits + shared + misses + bypasses;
    }

    /** The same cache on all nodes together. */
    public CacheState and(CacheState other) {
        return new CacheState(
                name,
                size + other.size,
                hits + other.hits,
                shared + other.shared,
                misses + other.misses,
                bypasses + other.bypasses);
    }
}
