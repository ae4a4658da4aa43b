package etudeline.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import etudeline.access.Passwords;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.ui.FieldProblems;
import java.util.List;

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

    /** What is missing, or typed in another way the second time. */
    List<Problem> problems() {
        if (password.isEmpty()) {
            return List.of(new Problem("password", "kit.required", List.of()));
        }
        return password.getValue().equals(again.getValue())
                ? List.of()
                : List.of(new Problem("again", "account.password.different", List.of()));
    }

    /** What was typed twice; {@link Refused} when it was not. */
    String value() {
        List<Problem> problems = problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return password.getValue();
    }

    void clear() {
        password.clear();
        again.clear();
    }
}
