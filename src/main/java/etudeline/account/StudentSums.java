package etudeline.account;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.Map;

/** How many students there are: by state, and those who are active by where they are. What has none is left out. */
public record StudentSums(
        Map<AccountState, Integer> states,
        Map<UniversityId, Integer> universities,
        Map<FacultyId, Integer> faculties,
        Map<ProgrammeId, Integer> programmes,
        Map<Level, Integer> levels) {}
