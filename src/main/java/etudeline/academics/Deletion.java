package etudeline.academics;

import etudeline.academics.Dependents.Count;
import etudeline.academics.Dependents.Part;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a deletion takes along, and takes it along once the name has been typed (rule 10). */
@Component
class Deletion {

    private final List<Dependents> dependents;

    Deletion(List<Dependents> dependents) {
        this.dependents = dependents;
    }

    DeletionPreview preview(Part part, String name) {
        List<Count> counts = dependents.stream()
                .flatMap(dependent -> dependent.count(part).stream())
                .filter(count -> count.number() > 0)
                .toList();
        return new DeletionPreview(name, counts);
    }

    /** Counted again inside the transaction: what has come since the preview was shown is not taken along untyped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeletionPreview removeDependents(
            Part part, String name, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        DeletionPreview preview = preview(part, name);
        if (preview.takesSomethingAlong() && !typedName.strip().equalsIgnoreCase(name.strip())) {
            throw Refused.at("typedName", "academics.refused.typedName");
        }
        dependents.forEach(dependent -> dependent.remove(part, moveStudentsTo));
        return preview;
    }
}
