package etudeline.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
class SignInView extends com.vaadin.flow.component.html.Main implements Page, BeforeEnterObserver {

    private final CurrentUser currentUser;
    private String wanted = "";

    SignInView(SignIns signIns, CurrentUser currentUser, ObjectProvider<LoginNotice> notices) {
        this.currentUser = currentUser;
        addClassName("sign-in");
        Div box = new Div(new H1(getTranslation("shell.sign-in")));
        box.addClassName("box");
        box.add(new SignInForm(signIns, () -> wanted));
        box.add(new Paragraph(getTranslation("shell.sign-in.no-account")));
        notices.orderedStream().forEach(notice -> box.add(notice.create()));
        Div side = new Div(box);
        side.addClassName("side");
        add(new Section(), side);
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
        return getTranslation("shell.sign-in");
    }
}
