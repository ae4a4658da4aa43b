package etudeline.academics;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;

/** Where a subject is taught. */
public record SubjectPlace(ProgrammeId programme, Level level, Semester semester) {}
