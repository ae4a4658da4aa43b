package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
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
    private final CurrentUser currentUser;

    ChapterReading(KnownChapters chapters, CurrentUser currentUser) {
        this.chapters = chapters;
        this.currentUser = currentUser;
    }

    public boolean mayRead(ChapterId id) {
        return chapters.readable(id, currentUser.require()).isPresent();
    }

    public ChapterHead head(ChapterId id) {
        return chapters.readable(id, currentUser.require())
                .map(KnownChapter::head)
                .orElseThrow(() -> new Missing("chapter", id));
    }

    public ReadChapter read(ChapterId id) {
        ChapterHead head = head(id);
        List<ShelfChapter> sameSubject = chapters.shelf(head.programme(), head.level()).stream()
                .filter(chapter -> chapter.subject().equals(head.subject()))
                .toList();
        return new ReadChapter(
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
    }

    /** The chapter, or nothing when its reader has it already. */
    public Optional<ReadChapter> readUnless(ChapterId id, Predicate<ReadChapter> known) {
        return Optional.of(read(id)).filter(known.negate());
    }
}
