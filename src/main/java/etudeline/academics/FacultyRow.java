package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.UniversityId;

/** A line of the list of faculties, at a version that goes back with an edit. */
public record FacultyRow(FacultyId id, UniversityId university, String code, String name, int version) {}
