package etudeline.job;

import java.io.Serializable;

/**
 * A line of a job's report: a row that was left as it was.
 *
 * @param label how people know the row; "" when nobody does
 */
public record ProblemRow(JobPass pass, long row, Outcome outcome, String label, Words reason) implements Serializable {

    /** How it was left. */
    public enum Outcome {
        SKIPPED,
        FAILED,
        KEPT
    }

    /** Identifies the line within its report. */
    public String key() {
        return pass + ":" + row;
    }
}
