package etudeline.cluster;

import java.util.List;

/**
 * What one reading of {@code cache_log} found.
 *
 * @param server when the database server was started: another one may have another history
 * @param oldest the oldest transaction that was still running: all before it are seen
 * @param changes by transactions that were running or had not begun at the reading before
 */
record LogReading(String server, long oldest, List<Change> changes) {}
