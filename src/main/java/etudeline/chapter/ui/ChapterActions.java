package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.DeleteDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    /** What the form of its author offers. */
    List<RowAction<ChapterId>> of(ChapterWork.Stored chapter, String title, Consumer<ChapterId> discard) {
        return List.of(
                new RowAction<>(Icon.EYE, T.of("chapter.read"), ChapterActions::read),
                new RowAction<>(
                        Icon.UNDO_2,
                        T.of("chapter.discard"),
                        _ -> chapter.stamp().hasDraft(),
                        discard),
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
            Toast.show(T.of("chapter.deleted", title));
        });
    }
}
