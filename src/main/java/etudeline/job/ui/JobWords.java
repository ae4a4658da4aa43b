package etudeline.job.ui;

import etudeline.job.JobId;
import etudeline.job.JobPass;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.job.ProblemRow;
import etudeline.job.Words;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.Badge.Tone;
import etudeline.kit.ui.T;
import java.util.Locale;
import java.util.stream.Collectors;

/** Jobs in words and colours. */
final class JobWords {

    private JobWords() {}

    static String of(Words words) {
        return T.of(words.key(), words.arguments().toArray());
    }

    static String title(JobRow row) {
        return of(row.title());
    }

    /** Where its page is. Not said by the page itself: who links there would bring all its components into every page. */
    static String path(JobId job) {
        return JobsView.PATH + "/" + job;
    }

    /** What is being done now: the work, or its undoing. */
    static String doing(JobRow row) {
        return row.pass() == JobPass.WORK ? title(row) : T.of("job.undoing", title(row));
    }

    /** Which rows it is about. */
    static String about(JobRow row) {
        return row.about().stream().map(JobWords::of).collect(Collectors.joining(" · "));
    }

    static String progress(JobRow row) {
        return T.of("job.progress", row.handled(), row.rows());
    }

    static int hundredths(JobRow row) {
        return row.rows() == 0 ? 100 : (int) (100L * row.handled() / row.rows());
    }

    static Badge badge(JobRow row) {
        String key = row.pass() == JobPass.WORK ? "job.state." : "job.undo.state.";
        return new Badge(tone(row), T.of(key + row.state().name().toLowerCase(Locale.ROOT)));
    }

    private static Tone tone(JobRow row) {
        return switch (row.state()) {
            case WAITING -> Tone.NEUTRAL;
            case RUNNING -> Tone.VIOLET;
            case STOPPING, STOPPED -> Tone.WARN;
            case FAILED -> Tone.ERR;
            case DONE -> row.pass() == JobPass.WORK ? Tone.OK : Tone.NEUTRAL;
        };
    }

    static Badge badge(ProblemRow row) {
        return switch (row.outcome()) {
            case SKIPPED -> new Badge(Tone.NEUTRAL, T.of("job.outcome.skipped"));
            case FAILED -> new Badge(Tone.ERR, T.of("job.outcome.failed"));
            case KEPT -> new Badge(Tone.WARN, T.of("job.outcome.kept"));
        };
    }

    /** A row that nobody can name any more has its number. */
    static String label(ProblemRow row) {
        return row.label().isEmpty() ? T.of("job.row", Long.toString(row.row())) : row.label();
    }

    /** How it ended, as a toast says it. */
    static String ended(JobRow row) {
        if (row.state() == JobState.FAILED) {
            return T.of("job.ended.failed", doing(row));
        }
        if (row.state() == JobState.STOPPED) {
            return T.of("job.ended.stopped", doing(row));
        }
        return row.pass() == JobPass.WORK
                ? T.of("job.ended.done", title(row), row.done(), row.skipped() + row.failed())
                : T.of("job.ended.undone", title(row), row.undone(), row.kept());
    }
}
