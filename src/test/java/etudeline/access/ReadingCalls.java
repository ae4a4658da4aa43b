package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.chapter.ChapterAccess;
import etudeline.chapter.ChapterCopies;
import etudeline.chapter.ChapterFigures;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterReading;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterShelf;
import etudeline.chapter.ChapterState;
import etudeline.chapter.DocumentTexts;
import etudeline.chapter.OwnChapterFilter;
import etudeline.chapter.ReadingPlace;
import etudeline.chapter.ReadingPlaces;
import etudeline.chapter.ReadingReport;
import etudeline.chapter.SectionKind;
import etudeline.chapter.ShelfChapter;
import etudeline.chapter.ShelfProgress;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Chapters: read, listed, and their files. */
final class ReadingCalls implements Calls.Of {

    private static final Window ALL = Window.first(Window.MOST);
    private static final OwnChapterFilter COLLEAGUES = new OwnChapterFilter(null, true, null, null, null);
    private static final ChapterFilter PUBLISHED =
            new ChapterFilter(null, null, null, null, null, null, ChapterState.PUBLISHED);

    private final ChapterReading reading;
    private final ChapterCopies copies;
    private final ChapterAccess access;
    private final ChapterFiles files;
    private final ChapterLists lists;
    private final ChapterShelf shelf;
    private final ChapterFigures figures;
    private final ReadingPlaces places;
    private final DocumentTexts documents;

    ReadingCalls(
            ChapterReading reading,
            ChapterCopies copies,
            ChapterAccess access,
            ChapterFiles files,
            ChapterLists lists,
            ChapterShelf shelf,
            ChapterFigures figures,
            ReadingPlaces places,
            DocumentTexts documents) {
        this.reading = reading;
        this.copies = copies;
        this.access = access;
        this.files = files;
        this.lists = lists;
        this.shelf = shelf;
        this.figures = figures;
        this.places = places;
        this.documents = documents;
    }

    @Override
    public void addTo(Calls calls) {
        reading(calls);
        lists(calls);
        shelf(calls);
        places(calls);
        calls.read("ChapterFiles.open", scene -> files.open(scene.here.file, null));
        calls.read("DocumentTexts.of", scene -> documents.of(scene.here.document));
        calls.read("ChapterFiles.open · in no chapter", scene -> files.open(scene.upload, scene.here.chapter));
    }

    private void reading(Calls calls) {
        calls.read("ChapterCopies.copy", scene -> copies.copy(scene.here.chapter));
        calls.read("ChapterCopies.copy · a draft", scene -> copies.copy(scene.here.draft));
        calls.read("ChapterReading.mayRead", scene -> reading.mayRead(scene.here.chapter));
        calls.read("ChapterReading.mayRead · a draft", scene -> reading.mayRead(scene.here.draft));
        calls.read("ChapterReading.head", scene -> reading.head(scene.here.chapter));
        calls.read("ChapterReading.head · a draft", scene -> reading.head(scene.here.draft));
        calls.read("ChapterReading.read", scene -> reading.read(scene.here.chapter));
        calls.read("ChapterReading.read · a draft", scene -> reading.read(scene.here.draft));
        calls.read("ChapterReading.read · not assigned any more", scene -> reading.read(scene.unassigned));
        calls.read("ChapterReading.readUnless", scene -> reading.readUnless(scene.here.chapter, _ -> false));
        calls.read(
                "ChapterReading.readUnless · known already",
                scene -> reading.readUnless(scene.here.chapter, _ -> true));
        calls.read("ChapterReading.texts", scene -> reading.texts(scene.here.chapter));
        calls.read("ChapterReading.texts · a draft", scene -> reading.texts(scene.here.draft));
        calls.read("ChapterAccess.readable", scene -> access.readable(scene.here.chapter));
        calls.read("ChapterAccess.readable · a draft", scene -> access.readable(scene.here.draft));
    }

    private static String chapters(Scene scene, Collection<ChapterId> shown) {
        return seen(shown, scene.here.chapter, scene.there.chapters());
    }

    private void lists(Calls calls) {
        calls.read("ChapterLists.ownRows", scene -> chapters(scene, own(OwnChapterFilter.NONE)));
        calls.read("ChapterLists.ownRows · colleagues'", scene -> chapters(scene, own(COLLEAGUES)));
        calls.read(
                "ChapterLists.totalOfOwn",
                scene -> counted(
                        lists.totalOfOwn(OwnChapterFilter.NONE).rows(),
                        own(OwnChapterFilter.NONE),
                        scene.here.chapter,
                        scene.there.chapters()));
        calls.read("ChapterLists.rows", scene -> chapters(scene, all(ChapterFilter.NONE)));
        calls.read(
                "ChapterLists.rows · of the other university",
                scene -> chapters(scene, all(of(scene.there.university))));
        calls.read(
                "ChapterLists.total",
                scene -> counted(
                        lists.total(ChapterFilter.NONE).rows(),
                        all(ChapterFilter.NONE),
                        scene.here.chapter,
                        scene.there.chapters()));
        calls.read(
                "ChapterFigures.published",
                scene -> counted(
                        figures.published(Instant.EPOCH).newOnes(),
                        all(PUBLISHED),
                        scene.here.chapter,
                        scene.there.chapters()));
        calls.read("ChapterFigures.states", scene -> figures.states(scene.here.university));
        calls.read(
                "ChapterFigures.publishedByDay",
                scene -> figures.publishedByDay(scene.here.university, LocalDate.EPOCH, ZoneOffset.UTC));
        calls.read("ChapterFigures.readings", scene -> figures.readings(scene.here.university, LocalDate.EPOCH));
    }

    private static ChapterFilter of(UniversityId university) {
        return new ChapterFilter(null, university, null, null, null, null, null);
    }

    private List<ChapterId> own(OwnChapterFilter filter) {
        return lists.ownRows(filter, ALL).stream().map(ChapterRow::id).toList();
    }

    private List<ChapterId> all(ChapterFilter filter) {
        return lists.rows(filter, ALL).stream().map(ChapterRow::id).toList();
    }

    private void shelf(Calls calls) {
        calls.read(
                "ChapterShelf.subjects",
                scene -> chapters(
                        scene,
                        shelf.subjects().stream()
                                .flatMap(subject -> subject.chapters().stream())
                                .map(ShelfChapter::id)
                                .toList()));
        calls.read(
                "ChapterShelf.latest",
                scene -> chapters(
                        scene,
                        shelf.latest(Window.MOST).stream().map(ShelfChapter::id).toList()));
        calls.read("ChapterShelf.progress", _ -> shelf.progress());
        calls.read("ChapterShelf.stopped", _ -> shelf.stopped(new ShelfProgress(Map.of(), null, Instant.EPOCH)));
        calls.read("ChapterShelf.visited", _ -> noted(shelf::visited));
    }

    private void places(Calls calls) {
        ReadingReport report = new ReadingReport(
                new ReadingPlace(SectionKind.LESSON, "", 0.5, Instant.EPOCH), Map.of(SectionKind.LESSON, 0.7), false);
        calls.read("ReadingPlaces.keep", scene -> noted(() -> places.keep(scene.here.chapter, report)));
        calls.read("ReadingPlaces.keep · a draft", scene -> noted(() -> places.keep(scene.here.draft, report)));
        calls.read("ReadingPlaces.of", scene -> places.of(scene.here.chapter));
        calls.write("ReadingPlaces.prefer", _ -> places.prefer(19));
    }

    /** What is noted is written later. */
    private static boolean noted(Runnable noting) {
        noting.run();
        return true;
    }
}
