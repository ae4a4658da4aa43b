package etudeline.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie of a session: {@code __Host-etude}, or {@code etude} where the address is plain http and browsers refuse the prefix. */
public final class SignInCookie {

    private static final String SECURE = "__Host-etude";
    private static final String PLAIN = "etude";
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Duration KNOWN = Duration.ofDays(365);

    private SignInCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, SignIns.Granted granted) {
        ResponseCookie.ResponseCookieBuilder cookie = cookie(request, name(request), granted.cookie());
        if (granted.remembered()) {
            cookie.maxAge(REMEMBERED);
        }
        add(response, cookie);
        add(response, cookie(request, Browser.KNOWN_COOKIE, granted.known()).maxAge(KNOWN));
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, name(request), "").maxAge(0));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE : PLAIN;
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
