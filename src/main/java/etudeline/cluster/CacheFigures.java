package etudeline.cluster;

/**
 * What one cache did on this node since its start.
 *
 * @param size values now, about
 * @param most values at most
 * @param hits reads answered by this node's memory
 * @param sharedHits reads answered by another node's
 * @param misses reads that asked the database
 * @param bypasses reads that asked the database because nothing kept could be trusted, or for a transaction that writes
 */
public record CacheFigures(String name, long size, int most, long hits, long sharedHits, long misses, long bypasses) {}
