package etudeline.chapter;

import etudeline.access.Viewer;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose eyes it is looked for with, and when: the one place that says which part of what was found is shown to them. */
record SearchSight(Viewer viewer, Instant now) {

    SearchPlaces places() {
        return SearchPlaces.of(viewer);
    }

    /** Those of the chapters that may be read. One statement. */
    Map<ChapterId, ChapterHead> heads(EntityManager entities, Collection<ChapterId> chapters) {
        if (chapters.isEmpty()) {
            return Map.of();
        }
        ReadingRight right = ReadingRight.by(viewer);
        var query = entities.createQuery(
                "select " + ChapterQueries.HEAD + " from Chapter c where c.id in :found and " + right.condition(),
                ChapterHead.class);
        right.bindTo(query);
        return query
                .setParameter("found", chapters.stream().map(ChapterId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ChapterHead::id, Function.identity()));
    }

    /** Whether a section of a chapter that may be read, and its files, are there for this person. */
    boolean shows(ChapterHead chapter, SectionKind section) {
        return section != SectionKind.SOLUTION || ReadingRight.coversSolutions(viewer, chapter, now);
    }
}
