package etudeline.shell;

import etudeline.kit.UniversityId;
import java.time.ZoneId;

/** Slot: what pages below the catalogue of studies know of a university. */
public interface UniversityFacts {

    /** As it stands under the logo. */
    String name(UniversityId university);

    /** Times of that university are shown in its zone. */
    ZoneId zone(UniversityId university);
}
