package etudeline.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import etudeline.access.Passwords;
import etudeline.kit.Refused;
import etudeline.kit.ui.FieldProblems;

/** A new password, typed twice; it can be pasted and shown. */
final class NewPasswordFields extends Div {

    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    NewPasswordFields(String label, FieldProblems problems) {
        addClassName("form");
        problems.bind("password", password).setLabel(label);
        problems.bind("again", again).setLabel(getTranslation("account.password.again"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("account.password.help", Passwords.SHORTEST));
        add(password, again);
    }

    /** What was typed twice; {@link Refused} when the two differ. */
    String value() {
        if (!password.getValue().equals(again.getValue())) {
            throw Refused.at("again", "account.password.different");
        }
        return password.getValue();
    }

    void clear() {
        password.clear();
        again.clear();
    }
}
