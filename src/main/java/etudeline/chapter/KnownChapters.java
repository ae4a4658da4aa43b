package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What readers read most, out of memory: chapters, their texts, and what is published at a level of a programme. */
@Component
class KnownChapters {

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final CacheSpec<ChapterId, KnownChapter> CHAPTERS = new CacheSpec<ChapterId, KnownChapter>(
                    "chapter", 50_000, LIFETIME, ChapterId::of)
            .sharing(KnownChapter.class);

    /** By characters: a byte each, mostly. */
    private static final CacheSpec<ChapterId, ChapterTexts> TEXTS = new CacheSpec<ChapterId, ChapterTexts>(
                    "chapter-text", 64_000_000, LIFETIME, ChapterId::of)
            .weighing(ChapterTexts::weight)
            .sharing(ChapterTexts.class);

    /** By chapters. */
    private static final CacheSpec<ShelfKey, Shelf> SHELVES = new CacheSpec<ShelfKey, Shelf>(
                    "shelf", 200_000, LIFETIME, ShelfKey::of)
            .weighing(Shelf::weight)
            .sharing(Shelf.class);

    private final Cached<ChapterId, KnownChapter> chapters;
    private final Cached<ChapterId, ChapterTexts> texts;
    private final Cached<ShelfKey, Shelf> shelves;

    KnownChapters(ChapterQueries queries, SizedImages images, Caches caches) {
        this.chapters = caches.make(CHAPTERS, id -> queries.chapter(id).orElse(null));
        this.texts = caches.make(TEXTS, id -> images.in(queries.texts(id)));
        this.shelves = caches.make(SHELVES, queries::shelf);
    }

    /** The chapter, if that person may read it. */
    Optional<KnownChapter> readable(ChapterId id, Viewer viewer) {
        return chapters.find(id).filter(chapter -> ReadingRight.covers(viewer, chapter.facts()));
    }

    /** Of a chapter that may be read. */
    ChapterTexts texts(ChapterId id) {
        return Objects.requireNonNull(texts.get(id));
    }

    /** What students of that level read, by number. */
    List<ShelfChapter> shelf(ProgrammeId programme, Level level) {
        return Objects.requireNonNull(shelves.get(new ShelfKey(programme, level)))
                .chapters();
    }
}
