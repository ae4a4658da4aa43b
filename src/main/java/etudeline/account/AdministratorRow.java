package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of administrators.
 *
 * @param universityId null for a principal
 * @param version goes back with an edit
 */
public record AdministratorRow(
        AccountId id,
        String lastName,
        String firstName,
        String username,
        @Nullable String email,
        @Nullable Long universityId,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        int version) {

    public String name() {
        return lastName + " " + firstName;
    }

    public @Nullable UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }
}
