package etudeline.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.kit.ui.Page;

/** What the portal is, for who is not signed in. */
@Route(value = "", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements Page {

    WelcomeView() {
        add(new H1(heading()));
        add(new Anchor("/connexion", getTranslation("shell.sign-in")));
    }

    @Override
    public String heading() {
        return getTranslation("shell.claim");
    }
}
