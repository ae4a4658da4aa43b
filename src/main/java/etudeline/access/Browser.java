package etudeline.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.util.WebUtils;

/**
 * Where a request comes from.
 *
 * @param address IP address, cut to 64 characters
 * @param userAgent what the browser calls itself, cut to 300 characters
 * @param known the mark of an earlier successful sign-in, empty without one
 */
public record Browser(String address, String userAgent, String known) {

    static final String KNOWN_COOKIE = "etude_known";

    public Browser {
        address = cut(address, 64);
        userAgent = cut(userAgent, 300);
    }

    public static Browser of(HttpServletRequest request) {
        Cookie known = WebUtils.getCookie(request, KNOWN_COOKIE);
        return new Browser(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                known == null ? "" : known.getValue());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
