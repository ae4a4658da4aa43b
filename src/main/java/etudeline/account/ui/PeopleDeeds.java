package etudeline.account.ui;

import etudeline.academics.StructureChoices;
import etudeline.account.Deed;
import etudeline.account.Deed.Delete;
import etudeline.account.Deed.Move;
import etudeline.account.PeopleBulk;
import etudeline.account.PeopleBulk.Concerned;
import etudeline.account.Selection;
import etudeline.job.JobId;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.ui.BulkAction;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.FormDialog;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be done with the people that are ticked, each asked about with the number of people it concerns. */
final class PeopleDeeds {

    private final PeopleBulk bulk;
    private final Role role;
    private final Supplier<StructureChoices> choices;
    private final Supplier<Selection> selection;
    private final BooleanSupplier waiting;
    private final Runnable started;

    /** While {@code waiting}, the list shows those alone who wait for their place. */
    PeopleDeeds(
            PeopleBulk bulk,
            Role role,
            Supplier<StructureChoices> choices,
            Supplier<Selection> selection,
            BooleanSupplier waiting,
            Runnable started) {
        this.bulk = bulk;
        this.role = role;
        this.choices = choices;
        this.selection = selection;
        this.waiting = waiting;
        this.started = started;
    }

    List<BulkAction> actions() {
        return Stream.of(
                        Stream.of(
                                asking(Icon.USER_CHECK, "confirm", waiting, new Deed.Confirm()),
                                asking(Icon.USER_X, "refuse", waiting, new Deed.Refuse()),
                                asking(Icon.USER_CHECK, "reactivate", this::isNotWaiting, new Deed.Reactivate()),
                                asking(Icon.USER_X, "deactivate", this::isNotWaiting, new Deed.Deactivate())),
                        role == Role.STUDENT
                                ? Stream.of(new BulkAction(
                                        Icon.ARROW_LEFT_RIGHT, T.of("account.bulk.move"), this::chooseMove))
                                : Stream.<BulkAction>empty(),
                        Stream.of(
                                asking(Icon.KEY_ROUND, "codes", this::isNotWaiting, new Deed.HandOutCodes()),
                                new BulkAction(Icon.TRASH_2, T.of("kit.delete"), this::askToDelete)))
                .flatMap(actions -> actions)
                .toList();
    }

    private BulkAction asking(Icon icon, String what, BooleanSupplier fits, Deed deed) {
        return new BulkAction(icon, T.of("account.bulk." + what), fits, () -> ask(what, deed));
    }

    private boolean isNotWaiting() {
        return !waiting.getAsBoolean();
    }

    private void chooseMove() {
        AtomicReference<Move> chosen = new AtomicReference<>();
        FormTask<Move> task = FormTask.adding(move -> {
            if (bulk.preview(selection.get(), move).people() == 0) {
                throw Refused.because(key("nobody"));
            }
            chosen.set(move);
        });
        FormDialog.open(
                T.of("account.bulk.move"),
                new MoveForm(choices.get()),
                task.then(() -> ask("move", chosen.get())),
                T.of("account.bulk.continue"));
    }

    private void ask(String what, Deed deed) {
        Selection people = selection.get();
        Concerned concerned = bulk.preview(people, deed);
        if (isAboutSomebody(concerned)) {
            String others = concerned.others() == 0 ? "" : " " + T.of(key(what + ".others"), concerned.others());
            ConfirmDialog.ask(
                    T.of(key(what + ".question"), concerned.people()),
                    T.of(key(what + ".explanation"), concerned.people()) + others,
                    T.of(key(what + ".confirm"), concerned.people()),
                    () -> {
                        try {
                            start(people, deed, concerned.people());
                        } catch (Refused refused) {
                            Toast.show(T.of(refused.problems().getFirst()));
                        }
                    });
        }
    }

    private void askToDelete() {
        Selection people = selection.get();
        Concerned concerned = bulk.preview(people, new Delete(0));
        if (isAboutSomebody(concerned)) {
            int number = concerned.people();
            DeleteDialog.openMany(
                    T.of(key("delete.question"), number),
                    T.of(key("delete.explanation"), number),
                    number,
                    concerned.goAlong(),
                    () -> start(people, new Delete(number), number));
        }
    }

    private boolean isAboutSomebody(Concerned concerned) {
        if (concerned.people() == 0) {
            Toast.show(T.of(key("nobody")));
        }
        return concerned.people() > 0;
    }

    private void start(Selection people, Deed deed, int number) {
        JobId job = bulk.start(people, deed);
        started.run();
        Toast.link(T.of(key("started"), number), T.of("account.bulk.see"), "admin/travaux/" + job);
    }

    private String key(String what) {
        return (role == Role.STUDENT ? "account.bulk." : "account.bulk.professors.") + what;
    }
}
