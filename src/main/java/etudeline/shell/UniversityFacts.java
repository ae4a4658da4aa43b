package etudeline.shell;

import etudeline.kit.UniversityId;
import java.time.ZoneId;
import java.util.List;

/** Slot: what pages below the catalogue of studies know of a university. */
public interface UniversityFacts {

    /** All of them, by name. */
    List<UniversityId> all();

    /** As it stands under the logo. */
    String name(UniversityId university);

    /** Times of that university are shown in its zone. */
    ZoneId zone(UniversityId university);
}
