package etudeline.account;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;

/** What a student declares when registering (rule 2). */
public record RegistrationData(
        Identity identity,
        String password,
        UniversityId university,
        FacultyId faculty,
        ProgrammeId programme,
        Level level) {}
