package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of professors, at a version that goes back with an edit. */
public record ProfessorRow(
        AccountId id,
        String lastName,
        String firstName,
        @Nullable String title,
        String username,
        @Nullable String matricule,
        @Nullable String email,
        UniversityId university,
        @Nullable String speciality,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        int version) {

    public String name() {
        return lastName + " " + firstName;
    }
}
