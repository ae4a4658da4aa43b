package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which chapters a person may read (rules 1, 4 and 5): a condition of HQL over a chapter {@code c}, part of every query that
 * gives a reader several, and the same for one that is known.
 */
record ReadingRight(String condition, Map<String, Object> parameters) {

    private static final String PUBLISHED = "c.state = etudeline.chapter.ChapterState.PUBLISHED";

    /** Whether that person may read that chapter. */
    static boolean covers(Viewer viewer, ChapterFacts chapter) {
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> true;
            case UNIVERSITY_ADMINISTRATOR -> chapter.university().equals(viewer.ownUniversity());
            case PROFESSOR ->
                chapter.university().equals(viewer.ownUniversity())
                        && (chapter.writtenBy(viewer.account())
                                || (chapter.published() && viewer.programmes().contains(chapter.programme())));
            case STUDENT -> {
                Place place = viewer.ownPlace();
                yield chapter.published()
                        && isFor(place.programme(), place.level(), chapter.programme(), chapter.level());
            }
        };
    }

    /** Rule 1: the own programme, the own level and the lower ones of its ladder. */
    static boolean isFor(ProgrammeId own, Level ownLevel, ProgrammeId programme, Level level) {
        return own.equals(programme) && ownLevel.reads(level);
    }

    /** Whether somebody who may read the chapter sees its solutions now. */
    static boolean coversSolutions(Viewer viewer, ChapterHead chapter, Instant now) {
        return !viewer.is(Role.STUDENT) || isShown(chapter.solutionsFrom(), now);
    }

    static boolean isShown(@Nullable Instant solutionsFrom, Instant now) {
        return solutionsFrom != null && !solutionsFrom.isAfter(now);
    }

    /** For a file {@code u} of a chapter {@code c}: those of solutions that are not shown yet are none of a student's. */
    static ReadingRight toFiles(Viewer viewer, Instant now) {
        ReadingRight right = by(viewer);
        if (!viewer.is(Role.STUDENT)) {
            return right;
        }
        Map<String, Object> parameters = new HashMap<>(right.parameters);
        parameters.put("now", now);
        return new ReadingRight(
                right.condition + " and (u.place not in (etudeline.chapter.FilePlace.SOLUTION,"
                        + " etudeline.chapter.FilePlace.SOLUTION_IMAGE) or c.solutionsFrom <= :now)",
                parameters);
    }

    static ReadingRight by(Viewer viewer) {
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> new ReadingRight("1 = 1", Map.of());
            case UNIVERSITY_ADMINISTRATOR ->
                new ReadingRight(
                        "c.universityId = :ownUniversity",
                        Map.of("ownUniversity", viewer.ownUniversity().value()));
            case PROFESSOR -> byProfessor(viewer);
            case STUDENT -> byStudent(viewer.ownPlace());
        };
    }

    /** Own ones, co-authored ones, and what colleagues have published in the assigned programmes. */
    private static ReadingRight byProfessor(Viewer viewer) {
        List<Long> programmes =
                viewer.programmes().stream().map(ProgrammeId::value).toList();
        return new ReadingRight(
                "c.universityId = :ownUniversity and (c.authorId = :ownAccount or :ownAccount member of c.coAuthors or "
                        + PUBLISHED + " and c.programmeId in :ownProgrammes)",
                Map.of(
                        "ownUniversity",
                        viewer.ownUniversity().value(),
                        "ownAccount",
                        viewer.account().value(),
                        "ownProgrammes",
                        programmes));
    }

    /** The own level and the lower ones of its ladder. */
    private static ReadingRight byStudent(Place place) {
        List<Level> levels = place.level().andBelow();
        return new ReadingRight(
                PUBLISHED + " and c.programmeId = :ownProgramme and c.level between :lowestLevel and :ownLevel",
                Map.of(
                        "ownProgramme", place.programme().value(),
                        "lowestLevel", levels.getLast(),
                        "ownLevel", place.level()));
    }

    void bindTo(Query query) {
        parameters.forEach(query::setParameter);
    }
}
