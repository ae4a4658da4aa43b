package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;

/** A line of the list of programmes. */
public record ProgrammeRow(ProgrammeId id, FacultyId faculty, UniversityId university, String code, String name) {}
