package etudeline.access;

import etudeline.kit.DatabaseAway;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds the person of each request by its cookie; keeps nothing in the HTTP session, so every node knows everybody. */
@Component
class SignInContext implements SecurityContextRepository {

    private static final String UNKNOWN = UnknownForNow.class.getName();

    private final Recognition recognition;

    SignInContext(Recognition recognition) {
        this.recognition = recognition;
    }

    /**
     * Vaadin has the person looked up before it is known whether anybody asks, for error pages and style sheets too: a
     * failure must not end those requests. It is kept with the request, whose error page need not wait for it again.
     */
    private Optional<Authentication> person(HttpServletRequest request) {
        if (request.getAttribute(UNKNOWN) instanceof UnknownForNow unknown) {
            return Optional.of(unknown);
        }
        try {
            return SignInCookie.read(request).flatMap(recognition::of).map(Authentication.class::cast);
        } catch (DataAccessException | TransactionException away) {
            if (!DatabaseAway.isCauseOf(away)) {
                throw away;
            }
            UnknownForNow unknown = new UnknownForNow(away);
            request.setAttribute(UNKNOWN, unknown);
            return Optional.of(unknown);
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private boolean loaded;
            private SecurityContext context = SecurityContextHolder.createEmptyContext();

            @Override
            public SecurityContext get() {
                if (!loaded) {
                    person(request).ifPresent(context::setAuthentication);
                    loaded = true;
                }
                return context;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    /** The signature of an interface method that Spring Security itself no longer calls. */
    @Override
    @SuppressWarnings({"deprecation", "InlineMeSuggester"})
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session begins with SignIns.signIn and nowhere else.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }
}
