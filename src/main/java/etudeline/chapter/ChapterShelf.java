package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Students;
import etudeline.kit.Folded;
import etudeline.kit.Place;
import etudeline.kit.SubjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All that a student may read, out of memory, names from the catalogue. */
@Service
@Students
public class ChapterShelf {

    private static final Duration NEW = Duration.ofDays(14);

    private static final Comparator<ShelfSubject> OWN_LEVEL_FIRST = Comparator.comparing(
                    ShelfSubject::level, Comparator.reverseOrder())
            .thenComparing(ShelfSubject::semester)
            .thenComparing(subject -> Folded.of(subject.name()))
            .thenComparingLong(subject -> subject.subject().value());

    private static final Comparator<ShelfChapter> NEWEST_FIRST = Comparator.comparing(ShelfChapter::publishedAt)
            .thenComparingLong(chapter -> chapter.id().value())
            .reversed();

    private final KnownChapters chapters;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterShelf(KnownChapters chapters, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
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

    /** Whether it was published in the last two weeks. */
    public boolean isNew(ShelfChapter chapter) {
        return chapter.publishedAt().isAfter(clock.instant().minus(NEW));
    }

    private List<ShelfChapter> chapters() {
        Place place = currentUser.require().ownPlace();
        return chapters.shelf(place.programme(), place.level());
    }
}
