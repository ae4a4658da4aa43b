package etudeline.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.Browser;
import etudeline.access.SignInCookie;
import etudeline.access.SignInFirst;
import etudeline.access.SignInRefused;
import etudeline.access.SignIns;
import java.util.function.Supplier;

/** Username and password, and what is said when they do not open; what was typed stays. */
final class SignInForm extends Form {

    /** Counts down under the field, in steps that a screen reader can follow. */
    private static final String COUNT_DOWN = """
            const end = Date.now() + $1 * 1000;
            const tick = () => {
              const left = Math.ceil((end - Date.now()) / 1000);
              if (left <= 0) {
                this.invalid = false;
              } else {
                if (left < 5 || left % 5 === 0) this.errorMessage = $0.replace('#', left);
                this.pause = setTimeout(tick, 500);
              }
            };
            clearTimeout(this.pause);
            tick();""";

    private final transient SignIns signIns;
    private final transient Supplier<String> wanted;
    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();
    private final Checkbox remember = new Checkbox();

    SignInForm(SignIns signIns, Supplier<String> wanted) {
        this.signIns = signIns;
        this.wanted = wanted;
        username.setLabel(getTranslation("shell.sign-in.username"));
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutofocus(true);
        username.getElement().setAttribute("autocapitalize", "none");
        username.addThemeName("large");
        password.setLabel(getTranslation("shell.sign-in.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.addThemeName("large");
        remember.setLabel(getTranslation("shell.sign-in.remember"));
        Button submit = new Button(getTranslation("shell.sign-in"), _ -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addThemeName("large");
        submit.addClickShortcut(Key.ENTER).listenOn(username, password).setResetFocusOnActiveElement(true);
        add(username, passwordAndHelp(), remember, submit);
    }

    private Div passwordAndHelp() {
        Paragraph how = new Paragraph(getTranslation("shell.sign-in.forgotten.how"));
        how.addClassNames("muted", "small");
        how.setVisible(false);
        NativeButton forgotten = new NativeButton(getTranslation("shell.sign-in.forgotten"), click -> {
            how.setVisible(!how.isVisible());
            click.getSource().getElement().setAttribute("aria-expanded", Boolean.toString(how.isVisible()));
        });
        forgotten.addClassName("forgotten");
        forgotten.getElement().setAttribute("aria-expanded", "false");
        forgotten.getElement().setAttribute("type", "button");
        Div both = new Div(password, forgotten, how);
        both.addClassName("password");
        return both;
    }

    private void submit() {
        boolean noPassword = isMissing(password);
        if (isMissing(username) || noPassword) {
            return;
        }
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        try {
            SignIns.Granted granted =
                    signIns.signIn(username.getValue(), password.getValue(), remember.getValue(), Browser.of(request));
            VaadinService.reinitializeSession(VaadinRequest.getCurrent());
            SignInCookie.write(request, VaadinServletResponse.getCurrent(), granted);
            getUI().ifPresent(ui -> ui.getPage().setLocation(SignInFirst.safe(wanted.get())));
        } catch (SignInRefused refused) {
            refuse(refused);
        }
    }

    /** Says so at the field; asked from the last to the first, so that the first has the focus. */
    private boolean isMissing(TextFieldBase<?, String> field) {
        boolean missing = field.getValue().isEmpty();
        field.setInvalid(missing);
        if (missing) {
            field.setErrorMessage(getTranslation("shell.sign-in.required"));
            field.focus();
        }
        return missing;
    }

    private void refuse(SignInRefused refused) {
        username.setInvalid(false);
        password.setInvalid(true);
        password.setErrorMessage(SignInWords.of(this, refused));
        if (refused.reason() == SignInRefused.Reason.TOO_FAST) {
            password.getElement()
                    .executeJs(COUNT_DOWN, getTranslation("shell.sign-in.too-fast", "#"), SignInWords.seconds(refused));
        }
        password.focus();
    }
}
