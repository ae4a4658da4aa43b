package etudeline.account;

import etudeline.cluster.AfterCommit;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the lines of imported files by what became of them: {@code etude_import_rows_total}. */
@Component
class ImportFigures {

    static final String CREATED = "created";
    static final String CHANGED = "changed";
    static final String SAME = "same";
    static final String BAD = "bad";

    private final MeterRegistry meters;

    ImportFigures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Once what was done is certain. */
    void count(String result, int lines) {
        if (lines > 0) {
            AfterCommit.run(
                    () -> meters.counter("etude.import.rows", "result", result).increment(lines));
        }
    }
}
