package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import etudeline.access.CurrentUser;
import etudeline.shell.ChoiceFields;
import etudeline.shell.Languages;
import etudeline.shell.Theme;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Language and theme of the signed-in person. */
@Component
class LookFields implements ChoiceFields {

    private final Choices choices;
    private final CurrentUser currentUser;

    LookFields(Choices choices, CurrentUser currentUser) {
        this.choices = choices;
        this.currentUser = currentUser;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        Div form = new Div();
        form.addClassName("form");
        form.add(language(form), theme(form));
        return form;
    }

    private Select<Locale> language(Div form) {
        Select<Locale> language = new Select<>();
        language.setLabel(form.getTranslation("shell.account.language"));
        language.setItems(Languages.ALL);
        language.setItemLabelGenerator(each -> form.getTranslation("shell.language." + each.getLanguage()));
        language.setValue(Languages.nearest(currentUser.require().language()));
        language.addValueChangeListener(change -> choices.apply(UI.getCurrent(), change.getValue()));
        return language;
    }

    private RadioButtonGroup<Theme> theme(Div form) {
        RadioButtonGroup<Theme> theme = new RadioButtonGroup<>();
        theme.setLabel(form.getTranslation("shell.account.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(
                each -> form.getTranslation("shell.theme." + each.name().toLowerCase(Locale.ROOT)));
        theme.setValue(Theme.named(currentUser.require().theme()));
        theme.addValueChangeListener(change -> choices.apply(UI.getCurrent(), change.getValue()));
        return theme;
    }
}
