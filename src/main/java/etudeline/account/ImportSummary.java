package etudeline.account;

import etudeline.job.JobId;
import etudeline.job.JobState;
import etudeline.kit.UniversityId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An imported file as lists show it.
 *
 * @param total its lines; the other numbers are those of the preview, all 0 while columns are missing
 * @param jobId what brings the lines in; null: it has not been started
 * @param jobState how far that is
 */
public record ImportSummary(
        ImportId id,
        ImportKind kind,
        UniversityId university,
        String name,
        int total,
        int fresh,
        int same,
        int changes,
        int bad,
        String uploaderName,
        Instant createdAt,
        @Nullable Long jobId,
        @Nullable JobState jobState)
        implements Serializable {

    public @Nullable JobId job() {
        return jobId == null ? null : new JobId(jobId);
    }

    /** As {@link ImportFileRepository} has it in a query. */
    public ImportProgress progress() {
        return switch (jobState) {
            case null -> previewed() ? ImportProgress.READY : ImportProgress.COLUMNS;
            case WAITING, RUNNING, STOPPING -> ImportProgress.RUNNING;
            case STOPPED, FAILED -> ImportProgress.STOPPED;
            case DONE -> ImportProgress.DONE;
        };
    }

    /** Whether every line has its outcome. */
    public boolean previewed() {
        return fresh + same + changes + bad > 0;
    }

    /** How many lines have that outcome. */
    public int count(@Nullable ImportOutcome outcome) {
        return switch (outcome) {
            case null -> previewed() ? total : 0;
            case NEW -> fresh;
            case CHANGE -> changes;
            case SAME -> same;
            case BAD -> bad;
        };
    }
}
