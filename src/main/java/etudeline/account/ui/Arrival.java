package etudeline.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.Browser;
import etudeline.access.SignInCookie;
import etudeline.access.SignIns;
import org.springframework.stereotype.Component;

/** Signs a person in who has just proved who it is, and goes to the home page. */
@Component
class Arrival {

    private final SignIns signIns;

    Arrival(SignIns signIns) {
        this.signIns = signIns;
    }

    void of(String username, String password) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        SignIns.Granted granted = signIns.signIn(username, password, false, Browser.of(request));
        SignInCookie.write(request, VaadinServletResponse.getCurrent(), granted);
        UI.getCurrent().getPage().setLocation("/accueil");
    }
}
