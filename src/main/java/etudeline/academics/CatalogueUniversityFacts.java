package etudeline.academics;

import etudeline.kit.UniversityId;
import etudeline.shell.UniversityFacts;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names universities for the frame, and knows their zones. */
@Component
class CatalogueUniversityFacts implements UniversityFacts {

    private final Catalogue catalogue;

    CatalogueUniversityFacts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<UniversityId> all() {
        return catalogue.tree().universities().stream()
                .map(CatalogueTree.University::id)
                .toList();
    }

    @Override
    public String name(UniversityId university) {
        return catalogue.tree().name(university);
    }

    @Override
    public ZoneId zone(UniversityId university) {
        return catalogue.tree().zone(university);
    }
}
