package etudeline.account.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.account.FirstAdministrator;
import etudeline.account.OneTimeLinks;

/** Activates an imported account, or the first administrator's. */
@Route(value = "activation", autoLayout = false)
@AnonymousAllowed
class ActivationView extends LinkPage {

    ActivationView(OneTimeLinks links, FirstAdministrator first, Arrival arrival) {
        super(links, first, arrival);
    }

    @Override
    public String heading() {
        return getTranslation("account.activation");
    }
}
