package etudeline.chapter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a student has read of the shelf.
 *
 * @param lastVisit when the shelf was looked at before; null at the first visit
 * @param newSince what is older than that is not new
 */
public record ShelfProgress(
        Map<ChapterId, Reading> readings, @Nullable Instant lastVisit, Instant newSince) {

    /** Published since the last visit, and not opened yet. */
    public boolean isNew(ShelfChapter chapter) {
        return !isOpened(chapter) && chapter.publishedAt().isAfter(newSince);
    }

    public boolean isOpened(ShelfChapter chapter) {
        return readings.containsKey(chapter.id());
    }

    public boolean isFinished(ShelfChapter chapter) {
        return of(chapter).filter(Reading::isFinished).isPresent();
    }

    /** Opened, and its end has not been in sight. */
    public boolean isUnfinished(ShelfChapter chapter) {
        return of(chapter).filter(reading -> !reading.isFinished()).isPresent();
    }

    /** When it was read last; {@link Instant#MIN} when never. */
    Instant readAt(ShelfChapter chapter) {
        return of(chapter).map(Reading::readAt).orElse(Instant.MIN);
    }

    double share(ShelfChapter chapter) {
        return of(chapter).map(Reading::share).orElse(0.0);
    }

    Optional<ReadingPlace> place(ShelfChapter chapter) {
        return of(chapter).flatMap(reading -> Optional.ofNullable(reading.place()));
    }

    private Optional<Reading> of(ShelfChapter chapter) {
        return Optional.ofNullable(readings.get(chapter.id()));
    }
}
