package etudeline.audit;

import etudeline.kit.UniversityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, in the words of its day: who and what it names may be gone.
 *
 * @param universityId null: the platform's
 * @param subjectId null: it has none
 * @param before the changed values as they were; null: none, as of something new
 * @param after the changed values as they were left; null: none, as of something deleted
 */
public record JournalRow(
        long id,
        Instant at,
        String actor,
        @Nullable Long universityId,
        String action,
        String subjectType,
        @Nullable Long subjectId,
        String subject,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {

    /** A value that an entry tells of; null: it was not there. */
    public record Fact(
            String name, @Nullable String before, @Nullable String after) {

        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }

    public @Nullable UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }

    /** All values, those that were changed first. */
    public List<Fact> facts() {
        Map<String, String> old = before == null ? Map.of() : before;
        Map<String, String> now = after == null ? Map.of() : after;
        Map<String, Fact> facts = new LinkedHashMap<>();
        old.forEach((name, value) -> facts.put(name, new Fact(name, value, now.get(name))));
        now.forEach((name, value) -> facts.putIfAbsent(name, new Fact(name, null, value)));
        return facts.values().stream()
                .sorted(Comparator.comparing(Fact::changed).reversed())
                .toList();
    }
}
