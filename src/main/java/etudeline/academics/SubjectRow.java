package etudeline.academics;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;

/** A line of the list of subjects, at a version that goes back with an edit. */
public record SubjectRow(
        SubjectId id,
        ProgrammeId programme,
        UniversityId university,
        Level level,
        Semester semester,
        String code,
        String name,
        int version) {}
