package etudeline.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What the security context holds for a request with a valid sign-in. */
final class SignedInPerson extends AbstractAuthenticationToken {

    private final SignInId signIn;
    private final Viewer viewer;

    SignedInPerson(SignInId signIn, Viewer viewer) {
        super(List.of(new SimpleGrantedAuthority(
                "ROLE_" + (viewer.pending() ? "PENDING" : viewer.role().name()))));
        this.signIn = signIn;
        this.viewer = viewer;
        super.setAuthenticated(true);
    }

    SignInId signIn() {
        return signIn;
    }

    Viewer viewer() {
        return viewer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person && person.signIn.equals(signIn) && person.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(signIn, viewer);
    }
}
