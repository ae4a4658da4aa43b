package etudeline.academics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a deletion takes along: shown before it happens, and its name typed when there is anything (rule 10). */
public record DeletionPreview(Dependents.Part part, String name, List<Dependents.Count> counts) {

    public boolean takesSomethingAlong() {
        return !counts.isEmpty();
    }

    /** What went along, for the audit. */
    Map<String, Object> asFacts() {
        Map<String, Object> facts = new TreeMap<>();
        counts.forEach(count -> facts.merge(count.key(), count.number(), (one, more) -> (long) one + (long) more));
        return facts;
    }

    public long students() {
        return counts.stream()
                .filter(Dependents.Count::students)
                .mapToLong(Dependents.Count::number)
                .sum();
    }
}
