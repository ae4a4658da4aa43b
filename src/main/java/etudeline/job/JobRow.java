package etudeline.job;

import etudeline.kit.UniversityId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as people see it.
 *
 * @param universityId null: of several universities
 * @param askedByName who asked for the work
 * @param undoneByName who asked for it to be undone; null: nobody
 * @param done rows changed by the work, also those restored since
 * @param skipped rows that needed no change, or must not have it
 * @param failed rows that could not be changed
 * @param undone rows restored
 * @param kept rows that could not be restored, such as those changed since
 * @param undoable whether what it does can be undone at all
 * @param startedAt when its first node took up the present pass
 * @param finishedAt when the present pass ended; null: not yet
 * @param clearedAt when ledger and report were removed: it can neither go on nor be undone
 */
public record JobRow(
        JobId id,
        Words title,
        List<Words> about,
        @Nullable Long universityId,
        String askedByName,
        @Nullable String undoneByName,
        JobPass pass,
        JobState state,
        int total,
        int done,
        int skipped,
        int failed,
        int undone,
        int kept,
        boolean undoable,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant clearedAt)
        implements Serializable {

    /** Rule 10: every bulk action can be undone for that long. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public @Nullable UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Rows of the present pass. */
    public int rows() {
        return pass == JobPass.WORK ? total : done;
    }

    /** Rows of the present pass that are dealt with, one way or another. */
    public int handled() {
        return pass == JobPass.WORK ? done + skipped + failed : undone + kept;
    }

    /** Rows that its report has a line for. */
    public int problems() {
        return clearedAt == null ? skipped + failed + kept : 0;
    }

    public boolean canStop() {
        return state == JobState.WAITING || state == JobState.RUNNING;
    }

    public boolean canResume() {
        return (state == JobState.STOPPED || state == JobState.FAILED) && clearedAt == null;
    }

    public boolean canBeUndone(Instant now) {
        return undoable
                && pass == JobPass.WORK
                && done > 0
                && clearedAt == null
                && !isOpen()
                && now.isBefore(undoableUntil(now));
    }

    /** Whether something that it has made may be there: all of it has been made, and not all is taken back. */
    public boolean hasResults() {
        return !isOpen() && done > undone && clearedAt == null;
    }

    /** When it becomes final; that long from now while it goes on. */
    public Instant undoableUntil(Instant now) {
        return (finishedAt == null ? now : finishedAt).plus(UNDOABLE);
    }
}
