package etudeline.academics;

import etudeline.kit.UniversityId;
import etudeline.shell.UniversityName;
import org.springframework.stereotype.Component;

/** Names universities for the frame. */
@Component
class CatalogueUniversityName implements UniversityName {

    private final Catalogue catalogue;

    CatalogueUniversityName(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String of(UniversityId university) {
        return catalogue.tree().name(university);
    }
}
