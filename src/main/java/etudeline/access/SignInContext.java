package etudeline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds the person of each request by its cookie; keeps nothing in the HTTP session, so every node knows everybody. */
@Component
class SignInContext implements SecurityContextRepository {

    private final Recognition recognition;

    SignInContext(Recognition recognition) {
        this.recognition = recognition;
    }

    private Optional<SignedInPerson> person(HttpServletRequest request) {
        return SignInCookie.read(request).flatMap(recognition::of);
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
