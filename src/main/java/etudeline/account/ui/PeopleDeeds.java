package etudeline.account.ui;

import etudeline.academics.StructureChoices;
import etudeline.account.StudentBulk;
import etudeline.account.StudentBulk.Concerned;
import etudeline.account.StudentDeed;
import etudeline.account.StudentDeed.Deactivate;
import etudeline.account.StudentDeed.Move;
import etudeline.account.StudentDeed.Reactivate;
import etudeline.account.StudentSelection;
import etudeline.job.JobId;
import etudeline.kit.Refused;
import etudeline.kit.ui.BulkAction;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.FormDialog;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What can be done with the students that are ticked, each asked about with the number of people it concerns. */
final class StudentDeeds {

    private final StudentBulk bulk;
    private final Supplier<StructureChoices> choices;
    private final Supplier<StudentSelection> selection;
    private final Runnable started;

    StudentDeeds(
            StudentBulk bulk,
            Supplier<StructureChoices> choices,
            Supplier<StudentSelection> selection,
            Runnable started) {
        this.bulk = bulk;
        this.choices = choices;
        this.selection = selection;
        this.started = started;
    }

    List<BulkAction> actions() {
        return List.of(
                new BulkAction(
                        Icon.USER_CHECK,
                        T.of("account.bulk.reactivate"),
                        () -> ask("account.bulk.reactivate", new Reactivate())),
                new BulkAction(
                        Icon.USER_X,
                        T.of("account.bulk.deactivate"),
                        () -> ask("account.bulk.deactivate", new Deactivate())),
                new BulkAction(Icon.ARROW_LEFT_RIGHT, T.of("account.bulk.move"), this::chooseMove));
    }

    private void chooseMove() {
        AtomicReference<Move> chosen = new AtomicReference<>();
        FormTask<Move> task = FormTask.adding(move -> {
            if (bulk.preview(selection.get(), move).students() == 0) {
                throw Refused.because("account.bulk.nobody");
            }
            chosen.set(move);
        });
        FormDialog.open(
                T.of("account.bulk.move"),
                new MoveForm(choices.get()),
                task.then(() -> ask("account.bulk.move", chosen.get())),
                T.of("account.bulk.continue"));
    }

    private void ask(String key, StudentDeed deed) {
        StudentSelection students = selection.get();
        Concerned concerned = bulk.preview(students, deed);
        if (concerned.students() == 0) {
            Toast.show(T.of("account.bulk.nobody"));
            return;
        }
        String others = concerned.others() == 0 ? "" : " " + T.of(key + ".others", concerned.others());
        ConfirmDialog.ask(
                T.of(key + ".question", concerned.students()),
                T.of(key + ".explanation", concerned.students()) + others,
                T.of(key + ".confirm", concerned.students()),
                () -> start(students, deed, concerned.students()));
    }

    private void start(StudentSelection students, StudentDeed deed, int number) {
        try {
            JobId job = bulk.start(students, deed);
            started.run();
            Toast.link(T.of("account.bulk.started", number), T.of("account.bulk.see"), "admin/travaux/" + job);
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
    }
}
