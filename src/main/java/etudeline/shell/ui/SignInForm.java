package etudeline.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.Browser;
import etudeline.access.SignInCookie;
import etudeline.access.SignInFirst;
import etudeline.access.SignInRefused;
import etudeline.access.SignIns;
import java.util.function.Supplier;

/** Username and password, and what is said when they do not open. */
final class SignInForm extends Form {

    private final SignIns signIns;
    private final Supplier<String> wanted;
    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();
    private final Checkbox remember = new Checkbox();

    SignInForm(SignIns signIns, Supplier<String> wanted) {
        this.signIns = signIns;
        this.wanted = wanted;
        username.setLabel(getTranslation("shell.sign-in.username"));
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutofocus(true);
        username.addThemeName("large");
        password.setLabel(getTranslation("shell.sign-in.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.addThemeName("large");
        remember.setLabel(getTranslation("shell.sign-in.remember"));
        Button submit = new Button(getTranslation("shell.sign-in"), _ -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addThemeName("large");
        submit.setDisableOnClick(false);
        submit.addClickShortcut(Key.ENTER).listenOn(username, password).setResetFocusOnActiveElement(true);
        add(username, password, remember, submit);
        add(new NativeDetails(
                getTranslation("shell.sign-in.forgotten"),
                new Paragraph(getTranslation("shell.sign-in.forgotten.how"))));
    }

    private void submit() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        try {
            SignIns.Granted granted =
                    signIns.signIn(username.getValue(), password.getValue(), remember.getValue(), Browser.of(request));
            SignInCookie.write(request, VaadinServletResponse.getCurrent(), granted);
            getUI().ifPresent(ui -> ui.getPage().setLocation(SignInFirst.safe(wanted.get())));
        } catch (SignInRefused refused) {
            password.setInvalid(true);
            password.setErrorMessage(getTranslation(
                    switch (refused.reason()) {
                        case WRONG -> "shell.sign-in.wrong";
                        case DEACTIVATED -> "shell.sign-in.deactivated";
                        case TOO_FAST -> "shell.sign-in.too-fast";
                    },
                    refused.pause().toSeconds()));
        }
    }
}
