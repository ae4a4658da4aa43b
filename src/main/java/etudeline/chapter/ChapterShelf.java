package etudeline.chapter;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Students;
import etudeline.kit.Folded;
import etudeline.kit.SubjectId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a student may read, one statement, names from the catalogue. */
@Service
@Students
@Transactional(readOnly = true)
public class ChapterShelf {

    private static final Duration NEW = Duration.ofDays(14);

    private static final Comparator<ShelfSubject> OWN_LEVEL_FIRST = Comparator.comparing(
                    ShelfSubject::level, Comparator.reverseOrder())
            .thenComparing(ShelfSubject::semester)
            .thenComparing(subject -> Folded.of(subject.name()))
            .thenComparingLong(subject -> subject.subject().value());

    private final EntityManager entities;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterShelf(EntityManager entities, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The own level first, then the lower ones of its ladder; then by semester, subject and number. */
    public List<ShelfSubject> subjects() {
        CatalogueTree tree = catalogue.tree();
        Map<SubjectId, List<ShelfChapter>> bySubject = chapters(" order by c.number, c.id", Integer.MAX_VALUE).stream()
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
        return chapters(" order by c.publishedAt desc, c.id desc", most);
    }

    /** Whether it was published in the last two weeks. */
    public boolean isNew(ShelfChapter chapter) {
        return chapter.publishedAt().isAfter(clock.instant().minus(NEW));
    }

    private List<ShelfChapter> chapters(String order, int most) {
        ReadingRight right = ReadingRight.by(currentUser.require());
        var query = entities.createQuery(
                "select new etudeline.chapter.ShelfChapter(new etudeline.chapter.ChapterId(c.id),"
                        + " new etudeline.kit.SubjectId(c.subjectId), c.level, c.semester, c.number, c.title, "
                        + Names.OF_AUTHOR + ", c.publishedAt) from Chapter c where " + right.condition() + order,
                ShelfChapter.class);
        right.bindTo(query);
        return query.setMaxResults(most).getResultList();
    }
}
