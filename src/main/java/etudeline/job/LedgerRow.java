package etudeline.job;

import java.util.Map;

/**
 * A row that a job has changed.
 *
 * @param before the row as it was, as {@link RowResult.Changed} had it
 * @param version of the row when the job had changed it
 */
public record LedgerRow(long row, Map<String, String> before, long version) {}
