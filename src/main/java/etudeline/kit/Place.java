package etudeline.kit;

import java.io.Serializable;

/** Where a student studies: a programme of a faculty of a university, at a level. */
public record Place(UniversityId university, FacultyId faculty, ProgrammeId programme, Level level)
        implements Serializable {}
