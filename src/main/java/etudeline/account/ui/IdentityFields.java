package etudeline.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.account.Identity;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.Kept;

/** Prénom, nom and identifiant of a person who creates an account. */
final class IdentityFields extends Div {

    private final TextField firstName = new TextField();
    private final TextField lastName = new TextField();
    private final TextField username = new TextField();

    IdentityFields(FieldProblems problems, Kept kept) {
        addClassName("form");
        problems.bind("firstName", firstName).setLabel(getTranslation("account.firstName"));
        problems.bind("lastName", lastName).setLabel(getTranslation("account.lastName"));
        problems.bind("username", username).setLabel(getTranslation("account.username"));
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setHelperText(getTranslation("account.username.help"));
        kept.field("firstName", firstName);
        kept.field("lastName", lastName);
        kept.field("username", username);
        Div names = new Div(firstName, lastName);
        names.addClassName("together");
        add(names, username);
    }

    Identity identity() {
        return new Identity(firstName.getValue(), lastName.getValue(), username.getValue(), null, null);
    }
}
