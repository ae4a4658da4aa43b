package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of administrators.
 *
 * @param universityId null for a principal
 */
public record AdministratorRow(
        AccountId id,
        String lastName,
        String firstName,
        String username,
        @Nullable Long universityId,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    public String name() {
        return lastName + " " + firstName;
    }

    public @Nullable UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }
}
