package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import etudeline.job.JobId;
import etudeline.job.JobLink;
import etudeline.job.JobPass;
import etudeline.job.JobRow;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/** One job on a page: how far it is, the rows that it has left as they were, and beside it what can be done about it. */
@NamedInterface("panel")
public final class JobPanel extends Div {

    private final JobsDesk desk;
    private final String undoKey;
    private final Runnable moved;
    private final Button stop;
    private final Button resume;
    private final Button undo;
    private final Div results = new Div();
    private final JobFacts facts;
    private final JobReport report;
    private final Watching watching;
    private JobRow row;

    /** Undoing is called as the key says, whose question stands under the same key. */
    JobPanel(JobsDesk desk, JobRow row, String undoKey, Runnable moved) {
        this.desk = desk;
        this.row = row;
        this.undoKey = undoKey;
        this.moved = moved;
        addClassName("job-panel");
        stop = button(Icon.CIRCLE_X, "job.stop", this::askToStop);
        resume = button(Icon.REDO_2, "job.resume", () -> act(desk.jobs()::resume));
        undo = button(Icon.UNDO_2, undoKey, this::askToUndo);
        facts = new JobFacts(desk);
        report = new JobReport(desk, row.id());
        results.addClassName("job-results");
        add(facts, results, report);
        watching = new Watching(this, desk, work -> desk.hints().of(row.id(), work), this::read);
        show(row);
    }

    private static Button button(Icon icon, String key, Runnable work) {
        Button button = Buttons.plain(T.of(key), work);
        button.setIcon(icon.create());
        return button;
    }

    /** For the title row; each is there when it can be done. */
    public Button[] buttons() {
        return new Button[] {undo, resume, stop};
    }

    public String title() {
        return JobWords.title(row);
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
        show(desk.jobs().open(row.id()));
        moved.run();
        return row.isOpen();
    }

    private void show(JobRow now) {
        row = now;
        stop.setVisible(now.canStop());
        resume.setVisible(now.canResume());
        undo.setVisible(now.canBeUndone(desk.now()));
        results.removeAll();
        desk.jobs().links(now.id()).forEach(link -> results.add(result(link)));
        facts.show(now);
        report.show(now);
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
        try {
            deed.accept(row.id());
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
        boolean open = read();
        getUI().ifPresent(ui -> Polling.of(ui).want(this, open));
    }

    private void askToStop() {
        ConfirmDialog.ask(
                T.of("job.stop.question"),
                T.of(stopExplanation(), row.handled(), row.rows()),
                T.of("job.stop"),
                T.of("job.stop.no"),
                () -> act(desk.jobs()::stop));
    }

    private String stopExplanation() {
        if (row.pass() == JobPass.UNDO) {
            return "job.stop.undoExplanation";
        }
        return row.undoable() ? "job.stop.explanation" : "job.final.stopExplanation";
    }

    private void askToUndo() {
        ConfirmDialog.ask(
                T.of(undoKey + ".question"),
                T.of(undoKey + ".explanation", row.done()),
                T.of(undoKey),
                T.of("job.undo.no"),
                () -> act(desk.jobs()::undo));
    }
}
