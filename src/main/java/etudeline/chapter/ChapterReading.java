package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Chapters for those who may read them (rules 1, 4 and 5); for anybody else they are {@link Missing}. Out of memory: a
 * chapter that many read costs the database nothing.
 */
@Service
@Members
public class ChapterReading {

    private final KnownChapters chapters;
    private final ReadingTally tally;
    private final CurrentUser currentUser;

    ChapterReading(KnownChapters chapters, ReadingTally tally, CurrentUser currentUser) {
        this.chapters = chapters;
        this.tally = tally;
        this.currentUser = currentUser;
    }

    public boolean mayRead(ChapterId id) {
        return chapters.readable(id, currentUser.require()).isPresent();
    }

    public ChapterHead head(ChapterId id) {
        return find(id, currentUser.require()).head();
    }

    /** Counts as a reading, when it is one of its readers who opens it. */
    public ReadChapter read(ChapterId id) {
        Viewer reader = currentUser.require();
        KnownChapter known = find(id, reader);
        ChapterHead head = known.head();
        List<ShelfChapter> sameSubject = chapters.shelf(head.programme(), head.level()).stream()
                .filter(chapter -> chapter.subject().equals(head.subject()))
                .toList();
        ReadChapter read = new ReadChapter(
                head,
                sameSubject.stream()
                        .filter(chapter -> chapter.number() < head.number())
                        .reduce((_, last) -> last)
                        .map(ShelfChapter::neighbour)
                        .orElse(null),
                sameSubject.stream()
                        .filter(chapter -> chapter.number() > head.number())
                        .findFirst()
                        .map(ShelfChapter::neighbour)
                        .orElse(null),
                chapters.texts(id).sections());
        tally.opened(known.facts(), reader);
        return read;
    }

    /** Its sections alone, for a page that shows the rest already: no further reading. */
    public List<ShownSection> texts(ChapterId id) {
        find(id, currentUser.require());
        return chapters.texts(id).sections();
    }

    private KnownChapter find(ChapterId id, Viewer reader) {
        return chapters.readable(id, reader).orElseThrow(() -> new Missing("chapter", id));
    }

    /** The chapter, or nothing when its reader has it already. */
    public Optional<ReadChapter> readUnless(ChapterId id, Predicate<ReadChapter> known) {
        return Optional.of(read(id)).filter(known.negate());
    }
}
