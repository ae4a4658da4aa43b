package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.account.FirstAdministrator;
import etudeline.account.OneTimeLinks;

/** A new password by one-time link. */
@Route(value = "mot-de-passe", autoLayout = false)
@AnonymousAllowed
class NewPasswordView extends LinkPage {

    NewPasswordView(OneTimeLinks links, FirstAdministrator first, Arrival arrival) {
        super(links, first, arrival);
    }

    @Override
    public String heading() {
        return getTranslation("account.password.choose");
    }
}
