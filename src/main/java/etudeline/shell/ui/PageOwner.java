package etudeline.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import etudeline.access.CurrentUser;
import etudeline.access.SignInId;
import etudeline.access.Viewer;
import etudeline.kit.DatabaseAway;
import etudeline.shell.OpenPages;
import etudeline.shell.OpenPages.Owner;
import java.io.IOException;
import java.util.Optional;

/**
 * Before a page's request is worked on: a page opened by one person is never used by another who has signed in since in the
 * same browser (it starts anew), and one whose sign-in is over asks for the password.
 */
final class PageOwner implements RequestHandler {

    private final transient CurrentUser currentUser;
    private final transient OpenPages pages;
    private final transient SigningInAgain signingInAgain;

    PageOwner(CurrentUser currentUser, OpenPages pages, SigningInAgain signingInAgain) {
        this.currentUser = currentUser;
        this.pages = pages;
        this.signingInAgain = signingInAgain;
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            return false;
        }
        session.lock();
        try {
            UI ui = session.getService().findUI(request);
            Owner owner = ui == null ? null : ComponentUtil.getData(ui, Owner.class);
            if (ui == null || owner == null) {
                return false;
            }
            Optional<Viewer> viewer = currentUser.find();
            Optional<SignInId> signIn = currentUser.signIn();
            if (viewer.isEmpty() || signIn.isEmpty()) {
                signingInAgain.ask(ui);
            } else if (!viewer.get().account().equals(owner.account())) {
                response.setContentType("application/json; charset=UTF-8");
                response.getWriter().write(VaadinService.createSessionExpiredJSON(false));
                return true;
            } else if (!signIn.get().equals(owner.signIn())) {
                pages.own(ui, new Owner(owner.account(), signIn.get(), owner.username()));
            }
            return false;
        } catch (RuntimeException failure) {
            if (!DatabaseAway.isCauseOf(failure)) {
                throw failure;
            }
            // Without the database nobody is known: the services say so where it matters.
            return false;
        } finally {
            session.unlock();
        }
    }
}
