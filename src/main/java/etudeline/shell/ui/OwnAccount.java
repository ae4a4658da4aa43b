package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.SignInCookie;
import etudeline.access.SignIns;
import etudeline.access.Viewer;
import etudeline.kit.ui.KeptForms;
import etudeline.kit.ui.T;
import etudeline.shell.Theme;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a person may do about the own account on every page: from the menu of the bar, or from a phone's sheet.
 *
 * @param hasProfile whether there is a page of the profile
 */
record OwnAccount(Viewer viewer, boolean hasProfile, Choices choices, SignIns signIns) {

    static final String PROFILE = "profil";

    /** Marks what signs out for the browser, which forgets at once what it keeps, line or no line: offline/portal.ts. */
    static final String LEAVES = "data-leave";

    void choose(Theme theme) {
        choices.apply(UI.getCurrent(), theme);
    }

    void choose(Locale language) {
        choices.apply(UI.getCurrent(), language);
    }

    Theme theme() {
        return Theme.named(viewer.theme());
    }

    static String word(Theme theme) {
        return T.of("shell.theme." + theme.name().toLowerCase(Locale.ROOT));
    }

    static String word(Locale language) {
        return T.of("shell.language." + language.getLanguage());
    }

    void leave() {
        signIns.signOut();
        KeptForms.forgetAll();
        SignInCookie.clear(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        UI ui = UI.getCurrent();
        ui.getPage().setLocation("/");
        ui.getSession().close();
    }

    String initials() {
        return Arrays.stream(viewer.name().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
