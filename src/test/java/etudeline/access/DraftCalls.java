package etudeline.access;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterOrder;
import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.DraftKeeping;
import etudeline.chapter.SectionKind;
import etudeline.chapter.SolutionsChoice;
import etudeline.kit.Level;
import java.time.Instant;
import java.util.Map;

/** What is typed of a chapter, when it comes before students, in which order, and what it was before. */
final class DraftCalls implements Calls.Of {

    private static final ChapterStamp STAMP = ChapterStamp.NEW;
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");

    private final DraftKeeping drafts;
    private final ChapterHistory history;
    private final ChapterReleasing releasing;
    private final ChapterOrder order;
    private final ChapterWriting writing;

    DraftCalls(
            DraftKeeping drafts,
            ChapterHistory history,
            ChapterReleasing releasing,
            ChapterOrder order,
            ChapterWriting writing) {
        this.drafts = drafts;
        this.history = history;
        this.releasing = releasing;
        this.order = order;
        this.writing = writing;
    }

    @Override
    public void addTo(Calls calls) {
        calls.write("DraftKeeping.keep", scene -> drafts.keep(scene.here.chapter, STAMP, 1, DraftCalls::unchanged));
        calls.write(
                "DraftKeeping.keep · a draft", scene -> drafts.keep(scene.here.draft, STAMP, 1, DraftCalls::unchanged));
        calls.write(
                "DraftKeeping.keep · not assigned any more",
                scene -> drafts.keep(scene.unassigned, STAMP, 1, DraftCalls::unchanged));
        calls.write("DraftKeeping.keep · a new one", _ -> drafts.keep(null, STAMP, 1, DraftCalls::unchanged));
        calls.read("DraftKeeping.openNew", _ -> drafts.openNew().isPresent());
        calls.write("DraftKeeping.forget", scene -> drafts.forget(scene.here.earlier, new ChapterStamp(0, 0, "")));
        releasing(calls);
        history(calls);
        calls.read("ChapterOrder.subjects", scene -> order.subjects().contains(scene.here.subject));
        calls.read(
                "ChapterOrder.movable",
                scene -> order.movable(scene.here.subject).isEmpty() ? "none" : "yes");
        calls.write("ChapterOrder.reorder", scene -> {
            var ids = order.movable(scene.here.subject).stream()
                    .map(ChapterOrder.Placed::id)
                    .toList();
            order.reorder(scene.here.subject, ids.reversed());
        });
        calls.write("ChapterWriting.copy", scene -> writing.copy(scene.here.chapter, scene.here.subject));
        calls.write(
                "ChapterWriting.copy · into the other university",
                scene -> writing.copy(scene.here.chapter, scene.there.subject));
        calls.read(
                "ChapterWriting.previewFor",
                scene -> writing.previewFor(data(scene), scene.here.programme, Level.L2, null)
                        .isPresent());
    }

    private void releasing(Calls calls) {
        calls.write("ChapterReleasing.schedule", scene -> releasing.schedule(scene.here.draft, LATER, true));
        calls.write(
                "ChapterReleasing.schedule · not assigned any more",
                scene -> releasing.schedule(scene.unassigned, LATER, true));
        calls.write("ChapterReleasing.unschedule", scene -> releasing.unschedule(scene.here.chapter));
        calls.write("ChapterReleasing.showSolutions", scene -> releasing.showSolutions(scene.here.chapter, null));
        calls.read(
                "ChapterReleasing.chosenOfNew",
                _ -> releasing.chosenOfNew().equals(SolutionsChoice.NONE) ? "none" : "yes");
        calls.write("ChapterReleasing.chooseOfNew", _ -> releasing.chooseOfNew(SolutionsChoice.NONE));
    }

    private void history(Calls calls) {
        calls.read(
                "ChapterHistory.versions",
                scene -> history.versions(scene.here.chapter).isEmpty() ? "none" : "yes");
        calls.read("ChapterHistory.open", scene -> history.open(scene.here.chapter, 1));
        calls.read("ChapterHistory.compare", scene -> history.compare(data(scene), data(scene)));
    }

    private static ChapterData unchanged(ChapterData before) {
        return before;
    }

    private static ChapterData data(Scene scene) {
        return new ChapterData(
                scene.here.subject, 78, "Un titre", Map.of(SectionKind.LESSON, "<p>Un texte.</p>"), Map.of());
    }
}
