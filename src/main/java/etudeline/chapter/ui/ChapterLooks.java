package etudeline.chapter.ui;

import etudeline.academics.CatalogueTree;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterId;
import etudeline.chapter.SectionKind;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import etudeline.storage.FileFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Other looks at the chapter in the form: as a student will get it, as it was published once, as one of another subject. */
final class ChapterLooks {

    private final ChapterDesk desk;
    private final Viewer viewer;
    private final ChapterForm form;
    private final FilePanel files;
    private final FormDraft draft;
    private final ZoneId zone;

    ChapterLooks(ChapterDesk desk, Viewer viewer, ChapterForm form, FilePanel files, FormDraft draft, ZoneId zone) {
        this.desk = desk;
        this.viewer = viewer;
        this.form = form;
        this.files = files;
        this.draft = draft;
        this.zone = zone;
    }

    /** What whoever may write the chapter is offered, beside what is its author's alone. */
    List<RowAction<ChapterId>> offered(String title) {
        return List.of(
                new RowAction<>(Icon.HISTORY, T.of("chapter.history"), this::history),
                new RowAction<>(
                        Icon.COPY,
                        T.of("chapter.copy.menu"),
                        id -> CopyDialog.open(
                                desk.writing(),
                                id,
                                title,
                                Subjects.of(viewer, desk.catalogue().tree()))));
    }

    private void history(ChapterId id) {
        HistoryDialog.open(
                desk.history(),
                id,
                form.value(),
                files.facts(),
                zone,
                then -> draft.giveUp("chapter.history.restore", () -> restore(then)));
    }

    private void restore(ChapterHistory.Content then) {
        ChapterData typed = form.value();
        Map<SectionKind, List<FileFacts>> attached = files.facts();
        put(typed.withContent(then.data()), then.files());
        Toast.undo(T.of("chapter.history.restored"), () -> put(typed, attached));
    }

    private void put(ChapterData data, Map<SectionKind, List<FileFacts>> facts) {
        files.choose(data.files(), facts);
        form.read(data);
        draft.keepAll();
    }

    /** As it is typed; what cannot be saved is refused as a save would be. */
    void preview(ChapterData typed, @Nullable Instant solutionsFrom) {
        CatalogueTree tree = desk.catalogue().tree();
        form.showFormulas(desk.writing().preview(typed).problems());
        Optional.ofNullable(typed.subject())
                .flatMap(tree::subject)
                .ifPresent(subject -> PreviewDialog.open(
                        typed,
                        files.facts(),
                        tree,
                        subject,
                        (programme, level) -> desk.writing().previewFor(typed, programme, level, solutionsFrom)));
    }
}
