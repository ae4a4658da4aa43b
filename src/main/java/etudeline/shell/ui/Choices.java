package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import etudeline.access.CurrentUser;
import etudeline.shell.Languages;
import etudeline.shell.Preferences;
import etudeline.shell.Theme;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Applies a choice of theme or language at once and keeps it: with the account, or in the browser when signed out. */
@Component
class Choices {

    static final String THEME_COOKIE = "etude_theme";
    private static final String KEEP = "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'";

    private final ObjectProvider<Preferences> preferences;
    private final CurrentUser currentUser;

    Choices(ObjectProvider<Preferences> preferences, CurrentUser currentUser) {
        this.preferences = preferences;
        this.currentUser = currentUser;
    }

    void apply(UI ui, Theme theme) {
        account().ifPresentOrElse(keeper -> keeper.choose(theme), () -> keep(ui, THEME_COOKIE, theme.name()));
        ui.getPage()
                .executeJs(
                        "if ($0 === 'system') delete document.documentElement.dataset.theme;"
                                + " else document.documentElement.dataset.theme = $0",
                        theme.name().toLowerCase(Locale.ROOT));
    }

    void apply(UI ui, Locale language) {
        account()
                .ifPresentOrElse(
                        keeper -> keeper.choose(language), () -> keep(ui, Languages.COOKIE, language.getLanguage()));
        ui.getPage().reload();
    }

    private Optional<Preferences> account() {
        return currentUser.find().flatMap(_ -> preferences.stream().findFirst());
    }

    private static void keep(UI ui, String cookie, String value) {
        ui.getPage().executeJs(KEEP, cookie, value);
    }
}
