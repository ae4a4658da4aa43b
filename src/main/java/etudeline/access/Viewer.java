package etudeline.access;

import etudeline.kit.AccountId;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person a request comes from, as the database had it at most a second ago.
 *
 * @param university null for the principal administrators
 * @param place where a student studies; null for the others
 * @param pending a student whose place an administrator has not confirmed yet (rule 2)
 * @param programmes what a professor is assigned to; empty for the others
 * @param theme "SYSTEM", "LIGHT" or "DARK"
 */
public record Viewer(
        AccountId account,
        Role role,
        @Nullable UniversityId university,
        @Nullable Place place,
        boolean pending,
        Set<ProgrammeId> programmes,
        String username,
        String name,
        Locale language,
        String theme)
        implements Serializable {

    public boolean is(Role wanted) {
        return role == wanted;
    }

    public boolean administers() {
        return role == Role.PLATFORM_ADMINISTRATOR || role == Role.UNIVERSITY_ADMINISTRATOR;
    }

    /** The reach of an administrator; everybody else has none. */
    public UniversityScope scope() {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR -> new UniversityScope.Everywhere();
            case UNIVERSITY_ADMINISTRATOR -> new UniversityScope.Within(ownUniversity());
            case PROFESSOR, STUDENT -> throw new AccessDeniedException("Only administrators have a scope");
        };
    }

    /** The university the person belongs to; the principals belong to none. */
    public UniversityId ownUniversity() {
        return Optional.ofNullable(university).orElseThrow(() -> new AccessDeniedException("Belongs to no university"));
    }

    /** The confirmed place of a student. */
    public Place ownPlace() {
        return Optional.ofNullable(place)
                .filter(_ -> !pending)
                .orElseThrow(() -> new AccessDeniedException("Has no confirmed place"));
    }
}
