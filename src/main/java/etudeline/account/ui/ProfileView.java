package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.SignIns;
import etudeline.account.Identity;
import etudeline.account.Profile;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.TitleRow;
import etudeline.shell.ChoiceFields;
import jakarta.annotation.security.PermitAll;

/** What people change about themselves: username, password, language, theme, open sessions. */
@Route("profil")
@PermitAll
@Uses(Select.class)
@Uses(RadioButtonGroup.class)
class ProfileView extends Div implements Page {

    private final Profile profile;

    ProfileView(Profile profile, SignIns signIns, CurrentUser currentUser, ChoiceFields choices) {
        this.profile = profile;
        addClassName("page");
        Identity identity = profile.identity();
        TitleRow title = new TitleRow(heading());
        title.setTotal(new Span(identity.spoken()));
        Div cards = new Div(
                card("account.profile.password", passwordForm()),
                card("account.profile.look", choices.create()),
                card("account.profile.username", usernameForm(identity)),
                card("account.profile.sessions", new OpenSessions(signIns, currentUser)));
        cards.addClassNames("cards", "wide");
        add(title, cards);
    }

    private Div card(String key, Component content) {
        Div card = new Div(new H2(getTranslation(key)), content);
        card.addClassName("card");
        return card;
    }

    private Div passwordForm() {
        FieldProblems problems = new FieldProblems();
        PasswordField current = new PasswordField();
        problems.bind("current", current).setLabel(getTranslation("account.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        NewPasswordFields fresh = new NewPasswordFields(getTranslation("account.password.new"), problems);
        return form(
                problems,
                "account.profile.password.save",
                "account.profile.password.saved",
                () -> {
                    profile.changePassword(current.getValue(), fresh.value());
                    current.clear();
                    fresh.clear();
                },
                current,
                fresh);
    }

    private Div usernameForm(Identity identity) {
        FieldProblems problems = new FieldProblems();
        TextField username = new TextField();
        problems.bind("username", username).setLabel(getTranslation("account.username"));
        username.setHelperText(getTranslation("account.username.help"));
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setValue(identity.username());
        Kept kept = new Kept("profil/identifiant");
        kept.field("username", username);
        return form(
                problems,
                "account.profile.username.save",
                "account.profile.username.saved",
                () -> {
                    profile.rename(username.getValue());
                    kept.settle("");
                    kept.forget();
                },
                kept,
                username);
    }

    private Div form(FieldProblems problems, String save, String saved, Runnable work, Component... fields) {
        Div form = new Div(problems);
        form.addClassName("form");
        form.add(fields);
        Span done = new Span();
        done.addClassName("saved");
        done.getElement().setAttribute("role", "status");
        Button button = new Button(getTranslation(save), _ -> {
            done.setText("");
            if (problems.attempt(work)) {
                done.setText(getTranslation(saved));
            }
        });
        Div row = new Div(button, done);
        row.addClassName("row");
        form.add(row);
        return form;
    }

    @Override
    public String heading() {
        return getTranslation("account.profile");
    }
}
