package etudeline.academics;

import etudeline.academics.Dependents.Count;
import etudeline.academics.Dependents.Part;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
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
    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    Deletion(List<Dependents> dependents, Catalogue catalogue, CurrentUser currentUser) {
        this.dependents = dependents;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    DeletionPreview preview(Part part, String name) {
        List<Count> counts = dependents.stream()
                .flatMap(dependent -> dependent.count(part).stream())
                .filter(count -> count.number() > 0)
                .toList();
        return new DeletionPreview(part, name, counts);
    }

    /** Counted again inside the transaction: what has come since the preview was shown is not taken along untyped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeletionPreview removeDependents(
            Part part, String name, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        DeletionPreview preview = preview(part, name);
        if (preview.takesSomethingAlong() && !typedName.strip().equalsIgnoreCase(name.strip())) {
            throw Refused.at("typedName", "academics.refused.typedName");
        }
        if (moveStudentsTo != null) {
            requireTarget(part, moveStudentsTo);
        }
        dependents.forEach(dependent -> dependent.remove(part, moveStudentsTo));
        return preview;
    }

    private void requireTarget(Part part, ProgrammeId moveStudentsTo) {
        UniversityScope scope = currentUser.require().scope();
        if (catalogue
                .tree()
                .programme(moveStudentsTo)
                .filter(target -> scope.covers(target.university()) && !part.holds(target))
                .isEmpty()) {
            throw Refused.at("programme", "academics.fate.choose");
        }
    }
}
