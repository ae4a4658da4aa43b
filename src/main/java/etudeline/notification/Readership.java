package etudeline.notification;

import etudeline.access.Viewer;
import etudeline.kit.Ladder;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person's inbox may show: the levels of the audience the person belongs to (none: no audience), and the
 * condition under which an item leads to a chapter {@code c} that the person may read now (rule 1 holds here too).
 */
record Readership(List<Integer> levels, String condition, Map<String, Object> parameters) {

    static Readership of(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", viewer.account().value());
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR -> new Readership(List.of(), "true", parameters);
            case UNIVERSITY_ADMINISTRATOR -> {
                parameters.put("university", viewer.ownUniversity().value());
                yield new Readership(List.of(), "c.university_id = :university", parameters);
            }
            case PROFESSOR ->
                new Readership(
                        List.of(),
                        "c.author_id = :me or exists (select 1 from chapter_co_author w"
                                + " where w.chapter_id = c.id and w.account_id = :me)"
                                + published(viewer.programmes(), parameters),
                        parameters);
            case STUDENT -> student(viewer.ownPlace(), parameters);
        };
    }

    private static Readership student(Place place, Map<String, Object> parameters) {
        Ladder ladder = place.level().ladder();
        List<Integer> levels =
                place.level().andBelow().stream().map(Level::code).toList();
        parameters.put("programme", place.programme().value());
        parameters.put("level", place.level().code());
        parameters.put("levels", levels);
        parameters.put("lowest", ladder.lowest().code());
        parameters.put("highest", ladder.levels().getLast().code());
        return new Readership(
                levels,
                "c.state = 'PUBLISHED' and c.programme_id = :programme and c.level between :lowest and :level",
                parameters);
    }

    private static String published(Collection<ProgrammeId> assigned, Map<String, Object> parameters) {
        if (assigned.isEmpty()) {
            return "";
        }
        parameters.put("assigned", assigned.stream().map(ProgrammeId::value).toList());
        return " or (c.state = 'PUBLISHED' and c.programme_id in (:assigned))";
    }

    boolean hasAudience() {
        return !levels.isEmpty();
    }
}
