package etudeline.job;

import java.util.Map;

/** What became of one row. The label is how people know it ("" when nobody does), the reason why it was left. */
public sealed interface RowResult {

    /**
     * Changed, and can be restored.
     *
     * @param before what undoing must know of the row as it was
     * @param version of the row now; another one at the time of undoing means that somebody has changed it since
     */
    record Changed(Map<String, String> before, long version) implements RowResult {}

    /** Left as it was, as it need not or must not be changed. */
    record Skipped(String label, Words reason) implements RowResult {}

    /** Left as it was, as it could not be changed. */
    record Failed(String label, Words reason) implements RowResult {}
}
