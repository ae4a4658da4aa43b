package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import etudeline.job.JobId;
import etudeline.job.JobLink;
import etudeline.job.JobPass;
import etudeline.job.JobRow;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One job: how far it is, what can be done about it, and the rows that it has left as they were. */
@Route(JobsView.PATH + "/:" + JobView.JOB)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class JobView extends Div implements Page, BeforeEnterObserver {

    static final String JOB = "travail";

    private final JobsDesk desk;
    private final Button stop;
    private final Button resume;
    private final Button undo;
    private final Div results = new Div();
    private final TitleRow title;
    private final JobFacts facts;
    private @Nullable Watching watching;
    private @Nullable JobReport report;
    private @Nullable JobRow row;

    JobView(JobsDesk desk) {
        this.desk = desk;
        addClassNames("page", "fills", "job-page");
        stop = button(Icon.CIRCLE_X, "job.stop", this::askToStop);
        resume = button(Icon.REDO_2, "job.resume", () -> act(desk.jobs()::resume));
        undo = button(Icon.UNDO_2, "job.undo", this::askToUndo);
        results.addClassName("job-results");
        title = new TitleRow("", results, undo, resume, stop);
        facts = new JobFacts(desk);
    }

    static String path(JobId job) {
        return JobsView.PATH + "/" + job;
    }

    private static Button button(Icon icon, String key, Runnable work) {
        Button button = Buttons.plain(T.of(key), work);
        button.setIcon(icon.create());
        button.setVisible(false);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            JobId wanted =
                    new JobId(Long.parseLong(event.getRouteParameters().get(JOB).orElse("")));
            JobRow found = desk.jobs().open(wanted);
            removeAll();
            report = new JobReport(desk, wanted);
            add(title, facts, report);
            show(found);
            watching = new Watching(this, desk, work -> desk.hints().of(wanted, work), this::read);
        } catch (Missing | NumberFormatException unknown) {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (watching != null) {
            watching.begin(attach);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (watching != null) {
            watching.end(detach.getUI());
        }
    }

    private boolean read() {
        JobRow known = row;
        if (known != null) {
            show(desk.jobs().open(known.id()));
        }
        return row != null && row.isOpen();
    }

    private void show(JobRow now) {
        row = now;
        title.setHeading(JobWords.title(now));
        stop.setVisible(now.canStop());
        resume.setVisible(now.canResume());
        undo.setVisible(now.canBeUndone(desk.now()));
        results.removeAll();
        desk.jobs().links(now.id()).forEach(link -> results.add(result(link)));
        facts.show(now);
        if (report != null) {
            report.show(now);
        }
    }

    /** A page opens beside this one, which tells on how the job goes. */
    private static Anchor result(JobLink link) {
        Anchor anchor = new Anchor(link.address(), link.icon().create(), new Text(T.of(link.label())));
        anchor.addClassName("button");
        if (link.download()) {
            anchor.getElement().setAttribute("download", true);
        } else {
            anchor.setTarget(AnchorTarget.BLANK);
        }
        return anchor;
    }

    private void act(Consumer<JobId> deed) {
        JobRow known = row;
        if (known != null) {
            try {
                deed.accept(known.id());
            } catch (Refused refused) {
                Toast.show(T.of(refused.problems().getFirst()));
            }
            read();
            getUI().ifPresent(ui -> Polling.of(ui).want(this, row != null && row.isOpen()));
        }
    }

    private void askToStop() {
        JobRow known = row;
        if (known != null) {
            ConfirmDialog.ask(
                    T.of("job.stop.question"),
                    T.of(stopExplanation(known), known.handled(), known.rows()),
                    T.of("job.stop"),
                    T.of("job.stop.no"),
                    () -> act(desk.jobs()::stop));
        }
    }

    private static String stopExplanation(JobRow row) {
        if (row.pass() == JobPass.UNDO) {
            return "job.stop.undoExplanation";
        }
        return row.undoable() ? "job.stop.explanation" : "job.final.stopExplanation";
    }

    private void askToUndo() {
        JobRow known = row;
        if (known != null) {
            ConfirmDialog.ask(
                    T.of("job.undo.question"),
                    T.of("job.undo.explanation", known.done()),
                    T.of("job.undo"),
                    T.of("job.undo.no"),
                    () -> act(desk.jobs()::undo));
        }
    }

    @Override
    public String heading() {
        return row == null ? "" : JobWords.title(row);
    }
}
