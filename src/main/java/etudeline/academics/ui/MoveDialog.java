package etudeline.academics.ui;

import etudeline.academics.MovePreview;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.FormDialog;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves a part of the structure: asks where to, shows what that changes for people, and can take it back.
 *
 * @param <P> a place
 */
final class MoveDialog<P> {

    /** Moves to that place if it is still at that version; returns the version it has then. */
    @FunctionalInterface
    interface Move<P> {
        int to(P place, int version);
    }

    private record Chosen<P>(P place, int version, MovePreview preview) {}

    private final P from;
    private final Move<P> move;
    private final Runnable moved;

    private MoveDialog(P from, Move<P> move, Runnable moved) {
        this.from = from;
        this.move = move;
        this.moved = moved;
    }

    /** Opens it for what is there now; {@code moved} is called when it is somewhere else. */
    static <P> void open(
            FormTask.Loaded<P> now, EditForm<P> form, Function<P, MovePreview> preview, Move<P> move, Runnable moved) {
        MoveDialog<P> dialog = new MoveDialog<>(now.data(), move, moved);
        AtomicReference<@Nullable Chosen<P>> chosen = new AtomicReference<>();
        FormTask<P> task = FormTask.editing(
                () -> now, (place, version) -> chosen.set(new Chosen<>(place, version, preview.apply(place))));
        FormDialog.open(
                T.of("academics.move"),
                form,
                task.then(() -> dialog.confirm(Objects.requireNonNull(chosen.get()))),
                T.of("academics.move.continue"));
    }

    private void confirm(Chosen<P> wanted) {
        MovePreview preview = wanted.preview();
        List<String> lines = preview.effects().stream()
                .map(effect -> T.of(effect.key(), effect.count()))
                .toList();
        ConfirmDialog.ask(
                T.of("academics.move.question", preview.name()),
                T.of(lines.isEmpty() ? "academics.move.alone" : "academics.move.changes"),
                lines,
                T.of("academics.move"),
                () -> run(wanted));
    }

    private void run(Chosen<P> wanted) {
        String name = wanted.preview().name();
        telling(() -> {
            int version = move.to(wanted.place(), wanted.version());
            moved.run();
            Toast.undo(T.of("academics.moved", name), () -> takeBack(name, version));
        });
    }

    private void takeBack(String name, int version) {
        telling(() -> {
            move.to(from, version);
            moved.run();
            Toast.show(T.of("academics.movedBack", name));
        });
    }

    private static void telling(Runnable work) {
        try {
            work.run();
        } catch (Outdated _) {
            Toast.show(T.of("academics.move.outdated"));
        } catch (Refused refused) {
            Toast.show(T.of(refused.problems().getFirst()));
        }
    }
}
