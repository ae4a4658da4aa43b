package etudeline.job;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which jobs a list shows; null: all of them. */
public record JobFilter(@Nullable Progress progress) {

    public static final JobFilter NONE = new JobFilter(null);

    /** How far jobs are. */
    public enum Progress {
        OPEN,
        BROKEN_OFF,
        DONE
    }

    @Nullable
    Set<JobState> states() {
        return switch (progress) {
            case null -> null;
            case OPEN -> EnumSet.of(JobState.WAITING, JobState.RUNNING, JobState.STOPPING);
            case BROKEN_OFF -> EnumSet.of(JobState.STOPPED, JobState.FAILED);
            case DONE -> EnumSet.of(JobState.DONE);
        };
    }
}
