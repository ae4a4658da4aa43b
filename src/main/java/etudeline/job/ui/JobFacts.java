package etudeline.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.job.JobPass;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.kit.ui.T;
import java.time.Instant;
import java.util.stream.Stream;

/** How far a job is, in figures, and who asked for it when. */
final class JobFacts extends Div {

    private final JobsDesk desk;
    private final Div head = new Div();
    private final Span progress = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div figures = new Div();
    private final Div words = new Div();

    JobFacts(JobsDesk desk) {
        this.desk = desk;
        addClassNames("card", "job-facts");
        head.addClassName("head");
        progress.addClassNames("num", "strong");
        progress.getElement().setAttribute("role", "status");
        figures.addClassName("job-figures");
        words.addClassNames("muted", "small");
        add(head, bar, figures, words);
    }

    void show(JobRow row) {
        head.removeAll();
        head.add(JobWords.badge(row).create(), progress);
        progress.setText(JobWords.progress(row));
        bar.show(row);
        figures.removeAll();
        if (row.pass() == JobPass.WORK) {
            figures.add(
                    figure("job.done", row.done(), ""),
                    figure("job.skipped", row.skipped(), ""),
                    figure("job.failed", row.failed(), "err"));
        } else {
            figures.add(figure("job.undone", row.undone(), ""), figure("job.kept", row.kept(), "warn"));
        }
        words.removeAll();
        Stream.of(asked(row), undone(row), T.of("job.rowsOf", about(row)), undoable(row))
                .filter(text -> !text.isEmpty())
                .forEach(text -> words.add(new Div(text)));
    }

    /** Only what asks to be looked at has a colour. */
    private static Component figure(String key, int number, String tone) {
        Span value = new Span(T.of("kit.number", number));
        value.addClassNames("value", "num");
        Span label = new Span(T.of(key, number));
        label.addClassNames("muted", "small");
        Div figure = new Div(value, label);
        if (number > 0 && !tone.isEmpty()) {
            figure.addClassName("is-" + tone);
        }
        return figure;
    }

    private String asked(JobRow row) {
        return T.of("job.asked", row.askedByName(), desk.near(row.createdAt()));
    }

    private static String undone(JobRow row) {
        return row.undoneByName() == null ? "" : T.of("job.undoneBy", row.undoneByName());
    }

    private String about(JobRow row) {
        String about = JobWords.about(row);
        String university = desk.seesSeveral() ? desk.university(row) : "";
        return university.isEmpty() ? about : university + " · " + about;
    }

    private String undoable(JobRow row) {
        Instant now = desk.now();
        if (row.canBeUndone(now)) {
            return T.of("job.undoable", desk.day(row.undoableUntil(now)));
        }
        if (!row.undoable()) {
            return T.of(row.state() == JobState.FAILED ? "job.final.failedExplanation" : "job.final");
        }
        if (row.clearedAt() != null) {
            return T.of("job.cleared");
        }
        return row.state() == JobState.FAILED ? T.of("job.failedExplanation") : "";
    }
}
