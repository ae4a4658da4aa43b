package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;

/** A line of the list of programmes, at a version that goes back with an edit. */
public record ProgrammeRow(
        ProgrammeId id, FacultyId faculty, UniversityId university, String code, String name, int version) {}
