package etudeline.academics;

import java.util.List;

/** What a deletion takes along: shown before it happens, and its name typed when there is anything (rule 10). */
public record DeletionPreview(String name, List<Dependents.Count> counts) {

    public boolean takesSomethingAlong() {
        return !counts.isEmpty();
    }

    public long students() {
        return counts.stream()
                .filter(Dependents.Count::students)
                .mapToLong(Dependents.Count::number)
                .sum();
    }
}
