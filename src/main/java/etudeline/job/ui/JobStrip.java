package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.access.Viewer;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.kit.Missing;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Under the bar while a job that the person asked for goes on; says when it has ended. */
final class JobStrip extends Div {

    private final JobsDesk desk;
    private final Watching watching;
    private final Span words = new Span();
    private final Span number = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Anchor link = new Anchor();
    private Set<JobId> seen = new HashSet<>();

    JobStrip(Viewer viewer, JobsDesk desk) {
        this.desk = desk;
        this.watching = new Watching(this, desk, work -> desk.hints().of(viewer.account(), work), this::read);
        addClassName("job-strip");
        words.addClassNames("words", "cut");
        number.addClassNames("num", "desk");
        link.getElement().setAttribute("router-link", true);
        add(words, bar, number, link);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watching.begin(attach);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        watching.end(detach.getUI());
    }

    private boolean read() {
        List<JobRow> mine = desk.jobs().mine();
        Set<JobId> now = mine.stream().map(JobRow::id).collect(Collectors.toSet());
        seen.stream().filter(job -> !now.contains(job)).forEach(this::ended);
        seen = now;
        setVisible(!mine.isEmpty());
        if (!mine.isEmpty()) {
            show(mine.getFirst(), mine.size());
        }
        return !mine.isEmpty();
    }

    private void show(JobRow row, int jobs) {
        words.setText(JobWords.doing(row));
        bar.show(row);
        number.setText(JobWords.progress(row));
        link.setText(jobs == 1 ? T.of("job.see") : T.of("job.seeAll", jobs));
        link.setHref("/" + (jobs == 1 ? JobWords.path(row.id()) : JobsView.PATH));
    }

    /** Told of on whatever page the person is, but the job's own. */
    private void ended(JobId job) {
        try {
            JobRow row = desk.jobs().open(job);
            boolean there = getUI().map(ui -> ui.getActiveViewLocation().getPath())
                    .filter(JobWords.path(job)::equals)
                    .isPresent();
            if (!row.isOpen() && !there) {
                Toast.link(JobWords.ended(row), T.of("job.see"), JobWords.path(job));
            }
        } catch (Missing gone) {
            // Of another university by now.
        }
    }
}
