package etudeline.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.Browser;
import etudeline.access.SignInCookie;
import etudeline.access.SignInRefused;
import etudeline.access.SignIns;
import etudeline.kit.ui.KeptForms;
import etudeline.kit.ui.Resumed;
import etudeline.shell.OpenPages;
import etudeline.shell.OpenPages.Owner;

/** Over a page whose sign-in is over: the password of the same person, and the page goes on as it was. */
final class SignInAgainDialog extends Dialog {

    private final Owner owner;
    private final transient SignIns signIns;
    private final transient OpenPages pages;
    private final PasswordField password = new PasswordField();

    SignInAgainDialog(Owner owner, SignIns signIns, OpenPages pages) {
        this.owner = owner;
        this.signIns = signIns;
        this.pages = pages;
        setHeaderTitle(getTranslation("shell.again.title"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("440px");
        TextField username = new TextField(getTranslation("shell.sign-in.username"));
        username.setValue(owner.username());
        username.setReadOnly(true);
        username.setAutocomplete(Autocomplete.USERNAME);
        password.setLabel(getTranslation("shell.sign-in.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setAutofocus(true);
        Form form = new Form();
        form.addClassName("form");
        form.add(new Paragraph(getTranslation("shell.again.why")), username, password);
        add(form);
        Button leave = new Button(getTranslation("shell.again.leave"), _ -> {
            KeptForms.forgetAll();
            goTo("/connexion");
        });
        Button submit = new Button(getTranslation("shell.sign-in"), _ -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER).listenOn(password).setResetFocusOnActiveElement(true);
        getFooter().add(leave, submit);
    }

    private void submit() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        try {
            SignIns.Granted granted = signIns.signIn(owner.username(), password.getValue(), false, Browser.of(request));
            SignInCookie.write(request, VaadinServletResponse.getCurrent(), granted);
            if (granted.account().equals(owner.account())) {
                resume(new Owner(owner.account(), granted.id(), owner.username()));
            } else {
                goTo("/");
            }
        } catch (SignInRefused refused) {
            password.setInvalid(true);
            password.setErrorMessage(SignInWords.of(this, refused));
            password.focus();
        }
    }

    private void resume(Owner renewed) {
        UI ui = UI.getCurrent();
        pages.own(ui, renewed);
        ComponentUtil.setData(ui, SignInAgainDialog.class, null);
        close();
        removeFromParent();
        ComponentUtil.fireEvent(ui, new Resumed(ui));
    }

    private static void goTo(String path) {
        UI.getCurrent().getPage().setLocation(path);
    }
}
