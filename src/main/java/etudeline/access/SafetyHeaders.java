package etudeline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser not to do. It is set before anybody answers: Vaadin's pages are written behind the
 * back of whoever waits for the end. An error answers for itself, so it begins anew.
 */
final class SafetyHeaders extends OncePerRequestFilter {

    private static final String UNUSED = List.of(
                    "accelerometer",
                    "bluetooth",
                    "browsing-topics",
                    "camera",
                    "display-capture",
                    "geolocation",
                    "gyroscope",
                    "hid",
                    "magnetometer",
                    "microphone",
                    "midi",
                    "payment",
                    "publickey-credentials-get",
                    "serial",
                    "usb")
            .stream()
            .map(feature -> feature + "=()")
            .reduce((some, more) -> some + ", " + more)
            .orElseThrow();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        (isScript(request) ? ContentPolicy.SCRIPT : ContentPolicy.NOTHING).on(response);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", UNUSED);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            // Browsers complain about the second over plain HTTP.
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        chain.doFilter(request, response);
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getRequestURI().matches(".*\\.m?js");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
