package etudeline.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.ProblemRow;
import etudeline.kit.Total;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import java.util.Optional;

/** The rows that a job has left as they were, with the reason of each; not there as long as there are none. */
final class JobReport extends Div {

    private final JobId job;
    private final H2 heading = new H2();
    private final Strip strip = new Strip();
    private final LazyGrid<ProblemRow, JobId> grid;
    private int shown;

    JobReport(JobsDesk desk, JobId job) {
        this.job = job;
        addClassName("job-report");
        grid = new LazyGrid<>(
                new RowSource<>(
                        "travail",
                        ProblemRow::key,
                        desk.jobs()::problems,
                        id -> Total.exactly(desk.jobs().open(id).problems())),
                job,
                () -> strip.fail(T.of("kit.listFailed")));
        grid.text("", T.of("job.whom"), JobWords::label).setWidth("220px");
        grid.name("", T.of("job.reason"), row -> JobWords.of(row.reason())).setWidth("220px");
        grid.badge("", T.of("job.outcome"), JobWords::badge).setWidth("140px").setFlexGrow(0);
        grid.phone(
                row -> new PhoneRow(JobWords.label(row), JobWords.of(row.reason()), Optional.of(JobWords.badge(row))));
        grid.setSizeFull();
        add(heading, strip, grid);
        setVisible(false);
    }

    void show(JobRow row) {
        int problems = row.problems();
        setVisible(problems > 0);
        if (problems != shown) {
            shown = problems;
            heading.setText(T.of("job.report", problems));
            grid.setAriaLabel(heading.getText());
            strip.hide();
            grid.filter(job, "");
        }
    }
}
