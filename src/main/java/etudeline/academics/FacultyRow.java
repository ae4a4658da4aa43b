package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.UniversityId;

/** A line of the list of faculties. */
public record FacultyRow(FacultyId id, UniversityId university, String code, String name) {}
