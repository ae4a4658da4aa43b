package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list of students, at a version that goes back with an edit. */
public record StudentRow(
        AccountId id,
        String lastName,
        String firstName,
        String username,
        @Nullable String matricule,
        @Nullable String email,
        UniversityId university,
        FacultyId faculty,
        ProgrammeId programme,
        Level level,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        int version)
        implements Serializable {

    public String name() {
        return lastName + " " + firstName;
    }
}
