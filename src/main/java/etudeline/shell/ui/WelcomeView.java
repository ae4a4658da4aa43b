package etudeline.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.access.CurrentUser;
import etudeline.kit.ui.Page;

/** What the portal is, and the two ways in. */
@Route(value = "", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements Page, BeforeEnterObserver {

    private final CurrentUser currentUser;

    WelcomeView(CurrentUser currentUser, Choices choices) {
        this.currentUser = currentUser;
        addClassName("sign-in");
        Paragraph words = new Paragraph(getTranslation("shell.welcome.words"));
        words.addClassName("muted");
        Div box = new Div(
                new Div(new H2(getTranslation("shell.welcome.title")), words),
                link("/connexion", "shell.sign-in", "primary"),
                link("/inscription", "shell.register", ""));
        box.addClassName("box");
        Div side = new Div(box, new LanguageSwitch(choices));
        side.addClassName("side");
        add(new Hero(new H1(getTranslation("shell.claim"))), side);
    }

    private Anchor link(String path, String key, String kind) {
        Anchor link = new Anchor(path, getTranslation(key));
        link.addClassName("button");
        if (!kind.isEmpty()) {
            link.addClassName(kind);
        }
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo(HomeView.PATH);
        }
    }

    @Override
    public String heading() {
        return getTranslation("shell.welcome.title");
    }
}
