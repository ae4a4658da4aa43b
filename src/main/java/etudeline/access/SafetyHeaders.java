package etudeline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser not to do. It is set before anybody answers: Vaadin's pages are written behind the
 * back of whoever waits for the end. An error answers for itself, so it begins anew.
 */
final class SafetyHeaders extends OncePerRequestFilter {

    /** What no page of ours asks for. */
    private static final String UNUSED =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        (isScript(request) ? ContentPolicy.SCRIPT : ContentPolicy.NOTHING).on(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (isShown(request)) {
            response.setHeader("Permissions-Policy", UNUSED);
        }
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            // Browsers complain about the second over plain HTTP.
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        chain.doFilter(request, response);
    }

    /** A browser that fetches a part of a page says so, and has no use for what concerns pages: a phone pays for each byte. */
    private static boolean isShown(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || destination.endsWith("frame") || destination.equals("document");
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getRequestURI().matches(".*\\.m?js");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
