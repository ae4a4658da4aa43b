package etudeline.shell;

import etudeline.kit.UniversityId;

/** Slot: how the university under the logo is called. */
public interface UniversityName {

    String of(UniversityId university);
}
