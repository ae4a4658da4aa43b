package etudeline.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.access.CurrentUser;
import etudeline.access.OpenSignIn;
import etudeline.access.SignIns;
import etudeline.kit.ui.Times;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The browsers a person is signed in with; each but this one can be ended. */
final class OpenSessions extends Div {

    private final SignIns signIns;
    private final CurrentUser currentUser;

    OpenSessions(SignIns signIns, CurrentUser currentUser) {
        this.signIns = signIns;
        this.currentUser = currentUser;
        refresh();
    }

    private void refresh() {
        removeAll();
        List<OpenSignIn> open = signIns.mine();
        open.forEach(signIn -> add(line(signIn)));
        if (open.size() > 1) {
            Button others = new Button(getTranslation("account.sessions.end-others"), _ -> {
                signIns.endOthers();
                refresh();
            });
            add(others);
        }
    }

    private Div line(OpenSignIn signIn) {
        boolean here = currentUser.signIn().equals(Optional.of(signIn.id()));
        Span browser = new Span(
                getTranslation("account.sessions.browser", browser(signIn.userAgent()), system(signIn.userAgent())));
        browser.addClassName("strong");
        Span seen = new Span(getTranslation("account.sessions.seen", when(signIn), signIn.address()));
        seen.addClassNames("small", "muted");
        Div words = new Div(browser, seen);
        words.addClassNames("words", "grow");
        Div line = new Div(words);
        line.addClassName("entry");
        if (here) {
            Span badge = new Span(getTranslation("account.sessions.here"));
            badge.addClassNames("badge", "ok");
            line.add(badge);
        } else {
            Button end = new Button(getTranslation("account.sessions.end"), _ -> {
                signIns.end(signIn.id());
                refresh();
            });
            end.setAriaLabel(getTranslation("account.sessions.end.which", browser.getText()));
            line.add(end);
        }
        return line;
    }

    private String when(OpenSignIn signIn) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(Times.USUAL_ZONE)
                .format(signIn.lastSeen());
    }

    private String browser(String userAgent) {
        // In this order: each names the ones after it as well.
        return firstIn(userAgent, "Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari");
    }

    private String system(String userAgent) {
        return firstIn(userAgent, "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");
    }

    private String firstIn(String userAgent, String... marks) {
        for (String mark : marks) {
            if (userAgent.contains(mark)) {
                return getTranslation(
                        "account.agent." + mark.toLowerCase(Locale.ROOT).replace(" ", "-"));
            }
        }
        return getTranslation("account.agent.unknown");
    }
}
