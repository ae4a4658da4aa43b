package etudeline.demo;

import etudeline.demo.Structure.Programme;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the people.
 *
 * @param university its id, null for the principal
 * @param seat of a student, else null
 * @param state ACTIVE, PENDING or DEACTIVATED
 */
record Person(
        long id,
        Role role,
        State state,
        @Nullable Long university,
        String username,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String matricule,
        @Nullable String title,
        @Nullable String speciality,
        @Nullable Seat seat,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    /** Where a student studies. */
    record Seat(Programme programme, Level level) {}

    /** As the table says it. */
    enum State {
        ACTIVE,
        PENDING,
        DEACTIVATED
    }
}
