package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Students;
import etudeline.kit.AccountId;
import etudeline.kit.Folded;
import etudeline.kit.Place;
import etudeline.kit.SubjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All that a student may read, out of memory, names from the catalogue. */
@Service
@Students
public class ChapterShelf {

    /** What is new to somebody who comes for the first time. */
    private static final Duration NEW_AT_FIRST = Duration.ofDays(14);

    private static final Comparator<ShelfSubject> OWN_LEVEL_FIRST = Comparator.comparing(
                    ShelfSubject::level, Comparator.reverseOrder())
            .thenComparing(ShelfSubject::semester)
            .thenComparing(subject -> Folded.of(subject.name()))
            .thenComparingLong(subject -> subject.subject().value());

    private static final Comparator<ShelfChapter> NEWEST_FIRST = Comparator.comparing(ShelfChapter::publishedAt)
            .thenComparingLong(chapter -> chapter.id().value())
            .reversed();

    private final KnownChapters chapters;
    private final ReadingRows readings;
    private final ReadingJournal journal;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterShelf(
            KnownChapters chapters,
            ReadingRows readings,
            ReadingJournal journal,
            Catalogue catalogue,
            CurrentUser currentUser,
            Clock clock) {
        this.chapters = chapters;
        this.readings = readings;
        this.journal = journal;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The own level first, then the lower ones of its ladder; then by semester, subject and number. */
    public List<ShelfSubject> subjects() {
        CatalogueTree tree = catalogue.tree();
        Map<SubjectId, List<ShelfChapter>> bySubject = chapters().stream()
                .collect(Collectors.groupingBy(ShelfChapter::subject, LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream()
                .map(entry -> {
                    ShelfChapter any = entry.getValue().getFirst();
                    return new ShelfSubject(
                            any.level(), any.semester(), entry.getKey(), tree.name(entry.getKey()), entry.getValue());
                })
                .sorted(OWN_LEVEL_FIRST)
                .toList();
    }

    /** What was published last, newest first. */
    public List<ShelfChapter> latest(int most) {
        return chapters().stream().sorted(NEWEST_FIRST).limit(most).toList();
    }

    /** What this student has read of it; one statement. */
    public ShelfProgress progress() {
        AccountId reader = currentUser.require().account();
        ReadingRows.Known known = readings.known(reader);
        Instant lastVisit = known.lastVisit(clock.instant());
        return new ShelfProgress(
                journal.with(known.readings(), reader),
                lastVisit,
                lastVisit == null ? clock.instant().minus(NEW_AT_FIRST) : lastVisit);
    }

    /** The student looks at the shelf: what was published before the next visit is not new there. */
    public void visited() {
        journal.visit(currentUser.require().account(), clock.instant());
    }

    /** The chapter in which the student stopped last without having come to its end. */
    public Optional<StoppedReading> stopped(ShelfProgress progress) {
        return chapters().stream()
                .filter(progress::isUnfinished)
                .max(Comparator.comparing(progress::readAt))
                .map(chapter -> new StoppedReading(
                        chapter,
                        catalogue.tree().name(chapter.subject()),
                        heading(chapter, progress),
                        progress.share(chapter),
                        progress.readAt(chapter)));
    }

    private String heading(ShelfChapter chapter, ShelfProgress progress) {
        return progress.place(chapter)
                .flatMap(place -> chapters.texts(chapter.id()).sections().stream()
                        .filter(section -> section.kind() == place.section())
                        .flatMap(section -> section.outline().stream())
                        .filter(heading -> heading.id().equals(place.heading()))
                        .findFirst())
                .map(Heading::text)
                .orElse("");
    }

    private List<ShelfChapter> chapters() {
        Place place = currentUser.require().ownPlace();
        return chapters.shelf(place.programme(), place.level());
    }
}
