package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the list of professors. */
public record ProfessorRow(
        AccountId id,
        String lastName,
        String firstName,
        @Nullable String title,
        String username,
        @Nullable String matricule,
        UniversityId university,
        @Nullable String speciality,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    public String name() {
        return lastName + " " + firstName;
    }
}
