package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ChapterWriting;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What lists and form offer to do with a whole chapter. */
final class ChapterActions {

    private final ChapterRemoval removal;
    private final Runnable done;

    /** After each of them, {@code done} is called. */
    ChapterActions(ChapterRemoval removal, Runnable done) {
        this.removal = removal;
        this.done = done;
    }

    static void read(ChapterId id) {
        UI.getCurrent().navigate(ReaderView.class, id.value());
    }

    static RowAction<ChapterRow> reading() {
        return new RowAction<>(Icon.EYE, T.of("chapter.read"), row -> read(row.id()));
    }

    RowAction<ChapterRow> withdrawing(Predicate<ChapterRow> fits) {
        return new RowAction<>(
                Icon.EYE_OFF,
                T.of("chapter.withdraw"),
                fits.and(row -> row.state() == ChapterState.PUBLISHED),
                row -> withdraw(row.id(), row.title()));
    }

    RowAction<ChapterRow> deleting(Predicate<ChapterRow> fits) {
        return new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), fits, row -> delete(row.id(), row.title()));
    }

    /** "Dupliquer…", for whoever may write it. */
    static RowAction<ChapterRow> copying(
            ChapterWriting writing, Predicate<ChapterRow> fits, Supplier<List<Choice<SubjectId>>> subjects) {
        return new RowAction<>(
                Icon.COPY,
                T.of("chapter.copy.menu"),
                fits,
                row -> CopyDialog.open(writing, row.id(), row.title(), subjects.get()));
    }

    /** What the form of its author offers. */
    List<RowAction<ChapterId>> of(
            ChapterWork.Stored chapter, String title, BooleanSupplier hasDraft, Runnable discard) {
        return List.of(
                new RowAction<>(Icon.EYE, T.of("chapter.read"), ChapterActions::read),
                new RowAction<>(Icon.UNDO_2, T.of("chapter.discard"), _ -> hasDraft.getAsBoolean(), _ -> discard.run()),
                new RowAction<>(
                        Icon.EYE_OFF,
                        T.of("chapter.withdraw"),
                        _ -> chapter.state() == ChapterState.PUBLISHED,
                        id -> withdraw(id, title)),
                new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), id -> delete(id, title)));
    }

    private void withdraw(ChapterId id, String title) {
        ConfirmDialog.ask(
                T.of("chapter.withdraw.question", title),
                T.of("chapter.withdraw.explanation"),
                T.of("chapter.withdraw"),
                () -> {
                    removal.withdraw(id);
                    done.run();
                    Toast.show(T.of("chapter.withdrawn", title));
                });
    }

    private void delete(ChapterId id, String title) {
        DeleteDialog.open(title, removal.previewDeletion(id).goAlong(), typed -> {
            removal.delete(id, typed);
            done.run();
            Page.enter();
            Toast.show(T.of("chapter.deleted", title));
        });
    }
}
