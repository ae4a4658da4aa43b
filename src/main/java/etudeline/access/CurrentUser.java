package etudeline.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person this thread works for. */
@Component
public class CurrentUser {

    CurrentUser() {}

    public Optional<Viewer> find() {
        return authentication().map(SignedInPerson::viewer);
    }

    public Viewer require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }

    /** Which of the person's sign-ins this request belongs to. */
    public Optional<SignInId> signIn() {
        return authentication().map(SignedInPerson::signIn);
    }

    private static Optional<SignedInPerson> authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof UnknownForNow unknown) {
            throw unknown.failure();
        }
        return authentication instanceof SignedInPerson person ? Optional.of(person) : Optional.empty();
    }
}
