package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import etudeline.shell.Languages;
import java.util.Locale;

/** The languages by their own names, for pages of signed-out people. */
final class LanguageSwitch extends Div {

    LanguageSwitch(Choices choices) {
        addClassName("languages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.account.language"));
        for (Locale language : Languages.ALL) {
            NativeButton button = new NativeButton(
                    getTranslation("shell.language." + language.getLanguage()),
                    _ -> choices.apply(UI.getCurrent(), language));
            button.getElement().setAttribute("lang", language.getLanguage());
            button.getElement()
                    .setAttribute(
                            "aria-pressed",
                            Boolean.toString(
                                    language.getLanguage().equals(getLocale().getLanguage())));
            add(button);
        }
    }
}
