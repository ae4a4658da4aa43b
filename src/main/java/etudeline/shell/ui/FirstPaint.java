package etudeline.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import etudeline.access.CurrentUser;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import etudeline.shell.Theme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The person's language and theme are in the very first bytes, so that nothing flashes in another colour. */
@Component
class FirstPaint implements VaadinServiceInitListener {

    /** Vaadin explains its first lines to whoever reads the page, in more bytes than they have. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|\\n\\s*", Pattern.DOTALL);

    private final Languages languages;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final WithoutScript withoutScript;

    FirstPaint(Languages languages, CurrentUser currentUser, Texts texts, WithoutScript withoutScript) {
        this.languages = languages;
        this.currentUser = currentUser;
        this.texts = texts;
        this.withoutScript = withoutScript;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
    }

    private void dress(IndexHtmlResponse response) {
        HttpServletRequest request = (VaadinServletRequest) response.getVaadinRequest();
        Document document = response.getDocument();
        Locale language = languages.of(request);
        Element html = document.firstElementChild();
        if (html == null) {
            return;
        }
        document.select("style")
                .forEach(style -> style.text(COMMENT.matcher(style.data()).replaceAll("")));
        html.attr("lang", language.getLanguage());
        html.attr("data-session", PageSession.name(VaadinSession.getCurrent()));
        // What a tab keeps of forms is its person's alone.
        currentUser
                .find()
                .ifPresent(viewer -> html.attr("data-person", viewer.account().toString()));
        Theme theme = theme(request);
        if (theme != Theme.SYSTEM) {
            html.attr("data-theme", theme.name().toLowerCase(Locale.ROOT));
        }
        document.head()
                .appendElement("style")
                // Until our styles are there Aura would fetch a font of its own.
                .text(
                        "html{--aura-font-family:system-ui,sans-serif;color-scheme:light dark;background:light-dark(#f6f5f9,#131018)}"
                                + "html[data-theme=light]{color-scheme:light}html[data-theme=dark]{color-scheme:dark}"
                                + WithoutScript.STYLE);
        document.title(texts.getTranslation("shell.product", language));
        document.body()
                .appendElement("el-connection")
                .attr("offline", texts.getTranslation("shell.offline", language))
                .attr("away", texts.getTranslation("shell.away", language))
                .attr("leaving", texts.getTranslation("shell.leaving", language));
        withoutScript.on(document, request.getRequestURI(), language);
        PagePolicy.on(response);
    }

    private Theme theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, Choices.THEME_COOKIE);
        return currentUser
                .find()
                .map(viewer -> Theme.named(viewer.theme()))
                .orElseGet(() -> cookie == null ? Theme.SYSTEM : Theme.named(cookie.getValue()));
    }
}
