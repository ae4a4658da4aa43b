package etudeline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends signed-out people to the login page, which knows from its address where to bring them back to. */
public final class SignInFirst implements AuthenticationEntryPoint {

    /** The parameter of the login page that holds the address wanted. */
    public static final String BACK_TO = "suite";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/") || !"GET".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(addressFor(request));
    }

    /** The login page that leads back to what the request asked for. */
    public static String addressFor(HttpServletRequest request) {
        String query = request.getQueryString();
        return addressFor(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The login page that leads back to that path. */
    public static String addressFor(String wanted) {
        return "/connexion?" + BACK_TO + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** The address to go to after signing in: the wanted one when it is ours, else the home page. */
    public static String safe(String wanted) {
        boolean ours = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && !wanted.startsWith("/\\")
                && wanted.chars().noneMatch(Character::isISOControl);
        return ours && !wanted.startsWith("/connexion") ? wanted : "/accueil";
    }
}
