package etudeline.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.job.JobRow;

/** How far a job is. */
final class ProgressBar extends Div {

    private final Span done = new Span();

    ProgressBar() {
        addClassName("progress");
        getElement().setAttribute("role", "progressbar");
        add(done);
    }

    void show(JobRow row) {
        String hundredths = Integer.toString(JobWords.hundredths(row));
        setClassName("over", !row.isOpen());
        done.getStyle().setWidth(hundredths + "%");
        getElement().setAttribute("aria-valuenow", hundredths);
        getElement().setAttribute("aria-valuetext", JobWords.progress(row));
        getElement().setAttribute("aria-label", JobWords.doing(row));
    }
}
