package etudeline.shell;

import etudeline.access.CurrentUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Which language a page speaks: the person's choice, else the browser's cookie, else what the browser asks for, else French. */
@Component
public class Languages {

    public static final List<Locale> ALL = List.of(Locale.FRENCH, Locale.ENGLISH);

    public static final String COOKIE = "etude_langue";

    private final CurrentUser currentUser;

    Languages(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Also for pages that Vaadin does not make. */
    public Locale of(HttpServletRequest request) {
        return currentUser.find().map(viewer -> nearest(viewer.language())).orElseGet(() -> ofBrowser(request));
    }

    /** The nearest of the languages we speak. */
    public static Locale nearest(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** Without asking who is signed in. */
    public static Locale ofBrowser(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        if (chosen != null) {
            return nearest(Locale.forLanguageTag(chosen.getValue()));
        }
        return ofHeader(request);
    }

    /** For an answer that is kept for everybody whose browser asks the same. */
    public static Locale ofHeader(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.FRENCH
                : Collections.list(request.getLocales()).stream()
                        .filter(wish ->
                                ALL.stream().anyMatch(ours -> ours.getLanguage().equals(wish.getLanguage())))
                        .findFirst()
                        .map(Languages::nearest)
                        .orElse(Locale.FRENCH);
    }
}
