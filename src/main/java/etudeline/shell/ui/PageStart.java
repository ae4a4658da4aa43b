package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import etudeline.access.CurrentUser;
import etudeline.access.SignInFirst;
import etudeline.shell.Languages;
import etudeline.shell.OpenPages;
import etudeline.shell.OpenPages.Owner;
import org.springframework.stereotype.Component;

/** Prepares each page before anything of it is built: language, owner, what is said when something fails. */
@Component
class PageStart implements VaadinServiceInitListener {

    private final Languages languages;
    private final CurrentUser currentUser;
    private final OpenPages pages;
    private final SigningInAgain signingInAgain;
    private final AccessAnnotationChecker roles;
    private final SystemWords words;

    PageStart(
            Languages languages,
            CurrentUser currentUser,
            OpenPages pages,
            SigningInAgain signingInAgain,
            AccessAnnotationChecker roles,
            SystemWords words) {
        this.languages = languages;
        this.currentUser = currentUser;
        this.pages = pages;
        this.signingInAgain = signingInAgain;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        KeptAnswers answers = new KeptAnswers();
        event.addVaadinRequestInterceptor(answers);
        event.addRequestHandler(answers);
        event.addRequestHandler(new PageSession());
        event.addRequestHandler(new PageOwner(currentUser, pages, signingInAgain));
        event.getSource().setSystemMessagesProvider(words);
        event.getSource()
                .addSessionInitListener(
                        start -> start.getSession().setErrorHandler(new PageErrors(currentUser, signingInAgain)));
        event.getSource().addUIInitListener(this::prepare);
    }

    private void prepare(UIInitEvent event) {
        UI ui = event.getUI();
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            ui.setLocale(languages.of(request));
        }
        words.reconnecting(ui);
        currentUser
                .find()
                .ifPresent(viewer -> currentUser
                        .signIn()
                        .ifPresent(signIn -> pages.own(ui, new Owner(viewer.account(), signIn, viewer.username()))));
        ui.addBeforeEnterListener(this::signInFirst);
    }

    /** A link followed after the sign-in was over: to the login page, and from there to where the link leads. */
    private void signInFirst(BeforeEnterEvent event) {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null
                && currentUser.find().isEmpty()
                && !event.isErrorEvent()
                && !roles.hasAccess(event.getNavigationTarget(), request)) {
            event.forwardToUrl(SignInFirst.addressFor("/" + event.getLocation().getPathWithQueryParameters()));
        }
    }
}
