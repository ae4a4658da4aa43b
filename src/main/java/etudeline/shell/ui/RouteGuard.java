package etudeline.shell.ui;

import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.router.internal.RouteTarget;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.ApplicationConstants;
import etudeline.access.CurrentUser;
import etudeline.access.SignInFirst;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.shell.PageGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/**
 * Gives the first request of a page its HTTP status, which Vaadin by itself does not: it stands before Vaadin's servlet
 * and nothing else. Signed-out people are sent to sign in, or get a plain page where there is nothing to sign in for.
 */
class RouteGuard extends HttpFilter {

    private final transient CurrentUser currentUser;
    private final transient AccessAnnotationChecker roles;
    private final transient ObjectProvider<PageGate> gates;

    RouteGuard(CurrentUser currentUser, AccessAnnotationChecker roles, ObjectProvider<PageGate> gates) {
        this.currentUser = currentUser;
        this.roles = roles;
        this.gates = gates;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().replaceAll("^/+|/+$", "");
        if (isPage(request, path)) {
            Optional<Viewer> viewer = currentUser.find();
            RouteTarget target = target(path);
            int status = status(request, path, target, viewer);
            if (viewer.isEmpty() && status != HttpServletResponse.SC_OK) {
                refuse(request, response, status);
                return;
            }
            response.setStatus(status);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request, String path) throws MalformedURLException {
        return "GET".equals(request.getMethod())
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                && !path.startsWith("VAADIN/")
                && (path.isEmpty() || !isFile(request, path));
    }

    /** Inside the artefact our own files are no resources of the servlet container, only of the class path. */
    private static boolean isFile(HttpServletRequest request, String path) throws MalformedURLException {
        return request.getServletContext().getResource("/" + path) != null
                || RouteGuard.class.getClassLoader().getResource("META-INF/resources/" + path) != null;
    }

    private @Nullable RouteTarget target(String path) {
        NavigationRouteTarget found = ApplicationRouteRegistry.getInstance(
                        new VaadinServletContext(getServletContext()))
                .getNavigationRouteTarget(path);
        return found.hasTarget() ? found.getRouteTarget() : null;
    }

    private int status(HttpServletRequest request, String path, @Nullable RouteTarget target, Optional<Viewer> viewer) {
        if (target == null) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!roles.hasAccess(target.getTarget(), request)) {
            return viewer.isPresent() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED;
        }
        return viewer.map(person -> gated(person, path)).orElse(HttpServletResponse.SC_OK);
    }

    private int gated(Viewer viewer, String path) {
        try {
            gates.orderedStream()
                    .filter(gate -> path.startsWith(gate.under() + "/"))
                    .forEach(gate ->
                            gate.check(viewer, path.substring(gate.under().length() + 1)));
            return HttpServletResponse.SC_OK;
        } catch (Missing missing) {
            return HttpServletResponse.SC_NOT_FOUND;
        } catch (AccessDeniedException refused) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.sendRedirect(SignInFirst.addressFor(request));
        } else {
            response.sendError(status);
        }
    }
}
