package etudeline.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import etudeline.access.CurrentUser;
import etudeline.shell.Languages;
import etudeline.shell.Theme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gives each page the person's language and theme before anything is drawn. */
@Component
class PageStart implements VaadinServiceInitListener {

    private final Languages languages;
    private final CurrentUser currentUser;

    PageStart(Languages languages, CurrentUser currentUser) {
        this.languages = languages;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addUIInitListener(start -> {
            if (VaadinServletRequest.getCurrent() != null) {
                start.getUI().setLocale(languages.of(VaadinServletRequest.getCurrent()));
            }
        });
    }

    private void dress(IndexHtmlResponse response) {
        HttpServletRequest request = (VaadinServletRequest) response.getVaadinRequest();
        Element html = response.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", languages.of(request).getLanguage());
        Theme theme = theme(request);
        if (theme != Theme.SYSTEM) {
            html.attr("data-theme", theme.name().toLowerCase(Locale.ROOT));
        }
    }

    private Theme theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, Choices.THEME_COOKIE);
        return currentUser
                .find()
                .map(viewer -> Theme.named(viewer.theme()))
                .orElseGet(() -> cookie == null ? Theme.SYSTEM : Theme.named(cookie.getValue()));
    }
}
