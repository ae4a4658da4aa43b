package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import etudeline.job.JobId;
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
        add(facts, report);
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
        facts.show(now);
        report.show(now);
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
                T.of(
                        row.pass() == JobPass.WORK ? "job.stop.explanation" : "job.stop.undoExplanation",
                        row.handled(),
                        row.rows()),
                T.of("job.stop"),
                T.of("job.stop.no"),
                () -> act(desk.jobs()::stop));
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
