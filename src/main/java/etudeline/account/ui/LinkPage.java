package etudeline.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import etudeline.account.FirstAdministrator;
import etudeline.account.OneTimeLinks;
import etudeline.account.OneTimeLinks.Opened;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Page;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a one-time link opens: a new password, an account to activate, or the first administrator's account. */
abstract class LinkPage extends Div implements Page, BeforeEnterObserver {

    static final String PARAMETER = "lien";

    private final OneTimeLinks links;
    private final FirstAdministrator first;
    private final Arrival arrival;
    private final FieldProblems problems = new FieldProblems();
    private String secret = "";

    LinkPage(OneTimeLinks links, FirstAdministrator first, Arrival arrival) {
        this.links = links;
        this.first = first;
        this.arrival = arrival;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        secret = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .orElse("");
        removeAll();
        if (secret.isEmpty()) {
            showWithoutLink(event);
            return;
        }
        Optional<Opened> opened = links.open(secret);
        if (opened.isPresent()) {
            showAccount(opened.get(), (username, password) -> links.redeem(secret, username, password));
        } else if (first.opens(secret)) {
            showFirst();
        } else {
            showOver();
        }
    }

    /** What the page shows to whoever comes without a link. */
    protected void showWithoutLink(BeforeEnterEvent event) {
        showOver();
    }

    private void showOver() {
        add(new PublicPage(heading(), getTranslation("account.link.over"))
                .with(new Paragraph(getTranslation("account.link.ask"))));
    }

    /** Has a password chosen; what was opened takes username and password. */
    protected final void showAccount(Opened opened, BiConsumer<String, String> redeem) {
        TextField username = new TextField();
        problems.bind("username", username).setLabel(getTranslation("account.username"));
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setValue(opened.username());
        username.setReadOnly(!opened.activating());
        if (opened.activating()) {
            username.setHelperText(getTranslation("account.username.help"));
        }
        Kept kept = new Kept("activation/" + opened.username());
        kept.field("username", username);
        NewPasswordFields password = new NewPasswordFields(getTranslation("account.password.new"), problems);
        Div form = new Div(kept, username, password);
        form.addClassName("form");
        add(new PublicPage(heading(), getTranslation("account.link.for", opened.name()))
                .with(problems, form, submit(() -> {
                    String typed = password.value();
                    redeem.accept(username.getValue(), typed);
                    kept.forget();
                    arrival.of(username.getValue(), typed);
                })));
    }

    private void showFirst() {
        Kept kept = new Kept("activation/administrateur");
        IdentityFields identity = new IdentityFields(problems, kept);
        NewPasswordFields password = new NewPasswordFields(getTranslation("account.password"), problems);
        add(new PublicPage(heading(), getTranslation("account.link.first"))
                .with(kept, problems, identity, password, submit(() -> {
                    String typed = password.value();
                    first.create(secret, identity.identity(), typed);
                    kept.forget();
                    arrival.of(identity.identity().username(), typed);
                })));
    }

    private Button submit(Runnable work) {
        Button submit = new Button(getTranslation("account.link.save"), _ -> problems.attempt(work));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addThemeName("large");
        return submit;
    }
}
