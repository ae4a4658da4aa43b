package etudeline.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.access.CurrentUser;
import etudeline.access.SignInFirst;
import etudeline.access.SignIns;
import etudeline.kit.ui.Page;
import etudeline.shell.LoginNotice;
import org.springframework.beans.factory.ObjectProvider;

/** Where one signs in, and from where one goes back to what one wanted. */
@Route(value = "connexion", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements Page, BeforeEnterObserver {

    private final CurrentUser currentUser;
    private String wanted = "";

    SignInView(SignIns signIns, CurrentUser currentUser, Choices choices, ObjectProvider<LoginNotice> notices) {
        this.currentUser = currentUser;
        addClassName("sign-in");
        Span under = new Span(getTranslation("shell.sign-in.under"));
        under.addClassName("muted");
        Anchor register = new Anchor("/inscription", getTranslation("shell.register"));
        register.addClassName("strong");
        Paragraph newcomers = new Paragraph(new Span(getTranslation("shell.sign-in.no-account") + " "), register);
        newcomers.addClassNames("muted", "middle");
        Div box = new Div(
                new Div(new H1(getTranslation("shell.sign-in")), under),
                new SignInForm(signIns, () -> wanted),
                newcomers);
        box.addClassName("box");
        notices.orderedStream().forEach(notice -> box.add(notice.create()));
        Div side = new Div(box, new LanguageSwitch(choices));
        side.addClassName("side");
        add(new Hero(new Paragraph(getTranslation("shell.claim"))), side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignInFirst.BACK_TO)
                .orElse("");
        if (currentUser.find().isPresent()) {
            event.forwardTo(HomeView.PATH);
        }
    }

    @Override
    public String heading() {
        return getTranslation("shell.sign-in.page");
    }
}
