package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import etudeline.access.SignInCookie;
import etudeline.access.SignIns;
import etudeline.access.Viewer;
import etudeline.kit.ui.Icon;
import etudeline.shell.Languages;
import etudeline.shell.Theme;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The person's own menu: profile, theme, language, sign out. */
final class AccountMenu extends MenuBar {

    private final Choices choices;
    private final SignIns signIns;

    AccountMenu(Viewer viewer, boolean profile, Choices choices, SignIns signIns) {
        this.choices = choices;
        this.signIns = signIns;
        addClassName("account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Span initials = new Span(initials(viewer.name()));
        initials.addClassName("avatar");
        MenuItem root = addItem(initials);
        root.setAriaLabel(getTranslation("shell.account", viewer.name()));
        SubMenu menu = root.getSubMenu();
        Span name = new Span(viewer.name());
        name.addClassName("strong");
        Div head = new Div(name, new Span(viewer.username()));
        head.addClassName("menu-head");
        menu.addComponent(head);
        menu.addSeparator();
        if (profile) {
            item(menu, Icon.USER, "shell.account.profile", () -> UI.getCurrent().navigate("profil"));
        }
        themes(item(menu, Icon.SUN, "shell.account.theme", () -> {}).getSubMenu(), Theme.named(viewer.theme()));
        languages(item(menu, Icon.LANGUAGES, "shell.account.language", () -> {}).getSubMenu());
        menu.addSeparator();
        item(menu, Icon.LOG_OUT, "shell.account.leave", this::leave);
    }

    private MenuItem item(SubMenu menu, Icon icon, String key, Runnable action) {
        MenuItem item = menu.addItem(getTranslation(key), _ -> action.run());
        item.addComponentAsFirst(icon.create());
        return item;
    }

    private void themes(SubMenu menu, Theme chosen) {
        for (Theme theme : Theme.values()) {
            MenuItem item =
                    menu.addItem(getTranslation("shell.theme." + theme.name().toLowerCase(Locale.ROOT)), pick -> {
                        menu.getItems().forEach(each -> each.setChecked(each.equals(pick.getSource())));
                        choices.apply(UI.getCurrent(), theme);
                    });
            item.setCheckable(true);
            item.setChecked(theme == chosen);
        }
    }

    private void languages(SubMenu menu) {
        for (Locale language : Languages.ALL) {
            MenuItem item = menu.addItem(
                    getTranslation("shell.language." + language.getLanguage()),
                    _ -> choices.apply(UI.getCurrent(), language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        }
    }

    private void leave() {
        signIns.signOut();
        SignInCookie.clear(VaadinServletRequest.getCurrent(), VaadinServletResponse.getCurrent());
        UI ui = UI.getCurrent();
        ui.getPage().setLocation("/");
        ui.getSession().close();
    }

    static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .limit(2)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
