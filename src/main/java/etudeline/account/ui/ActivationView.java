package etudeline.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.access.Browser;
import etudeline.account.FirstAdministrator;
import etudeline.account.OneTimeLinks;
import etudeline.account.OneTimeLinks.Opened;
import etudeline.account.TypedCodes;
import etudeline.kit.Refused;
import etudeline.kit.ui.FieldProblems;

/** Activates an imported account, by a link or by a code from paper, or the first administrator's. */
@Route(value = "activation", autoLayout = false)
@AnonymousAllowed
class ActivationView extends LinkPage {

    /** The parameter of a code that is in the address already. */
    static final String CODE = "code";

    private final TypedCodes codes;

    ActivationView(OneTimeLinks links, TypedCodes codes, FirstAdministrator first, Arrival arrival) {
        super(links, first, arrival);
        this.codes = codes;
    }

    @Override
    protected void showWithoutLink(BeforeEnterEvent event) {
        String given = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CODE)
                .orElse("");
        FieldProblems problems = new FieldProblems();
        TextField code = new TextField();
        problems.bind("code", code).setLabel(getTranslation("account.code"));
        code.setHelperText(getTranslation("account.code.help"));
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setAutocorrect(false);
        code.setMaxLength(40);
        code.addClassName("typed-code");
        code.setAutofocus(true);
        code.setValue(given);
        Button submit =
                new Button(getTranslation("account.code.continue"), _ -> problems.attempt(() -> open(code.getValue())));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addThemeName("large");
        submit.addClickShortcut(Key.ENTER);
        Div form = new Div(code);
        form.addClassName("form");
        add(new PublicPage(heading(), getTranslation("account.code.lead"))
                .with(problems, form, submit, new Paragraph(getTranslation("account.code.lost"))));
        if (!given.isEmpty()) {
            problems.attempt(() -> open(given));
        }
    }

    private void open(String typed) {
        if (typed.isBlank()) {
            throw Refused.at("code", "kit.required");
        }
        Browser browser = Browser.of(VaadinServletRequest.getCurrent());
        Opened opened = codes.open(typed, browser).orElseThrow(() -> Refused.at("code", "account.code.unknown"));
        removeAll();
        showAccount(opened, (username, password) -> codes.redeem(typed, browser, username, password));
    }

    @Override
    public String heading() {
        return getTranslation("account.activation");
    }
}
