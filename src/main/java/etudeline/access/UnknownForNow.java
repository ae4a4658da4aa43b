package etudeline.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Stands for the person of a request while the database cannot say who that is. Whoever asks gets the failure; what needs
 * nobody, such as a style sheet or the page that says so, is served.
 */
final class UnknownForNow implements Authentication {

    private final RuntimeException cause;

    UnknownForNow(RuntimeException cause) {
        this.cause = cause;
    }

    /** A new one each time, so that it tells who asked. */
    RuntimeException failure() {
        return new DataAccessResourceFailureException("Nobody is recognised while the database is away", cause);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        throw failure();
    }

    @Override
    public boolean isAuthenticated() {
        throw failure();
    }

    @Override
    public void setAuthenticated(boolean authenticated) {
        throw failure();
    }

    @Override
    public @Nullable Object getPrincipal() {
        throw failure();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public @Nullable Object getDetails() {
        return null;
    }

    /** Asked for what is only written down. */
    @Override
    public String getName() {
        return "";
    }
}
