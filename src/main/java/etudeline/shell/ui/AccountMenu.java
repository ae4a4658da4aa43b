package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import etudeline.kit.ui.Icon;
import etudeline.shell.Languages;
import etudeline.shell.Theme;
import java.util.Locale;

/** The person's own menu: profile, theme, language, sign out. */
final class AccountMenu extends MenuBar {

    private final OwnAccount account;

    AccountMenu(OwnAccount account) {
        this.account = account;
        addClassName("account");
        addThemeVariants(MenuBarVariant.TERTIARY);
        Span initials = new Span(account.initials());
        initials.addClassName("avatar");
        MenuItem root = addItem(initials);
        root.setAriaLabel(getTranslation("shell.account", account.viewer().name()));
        SubMenu menu = root.getSubMenu();
        Span name = new Span(account.viewer().name());
        name.addClassName("strong");
        Div head = new Div(name, new Span(account.viewer().username()));
        head.addClassName("menu-head");
        menu.addComponent(head);
        menu.addSeparator();
        if (account.hasProfile()) {
            item(menu, Icon.USER, "shell.account.profile", () -> UI.getCurrent().navigate(OwnAccount.PROFILE));
        }
        themes(item(menu, Icon.SUN, "shell.account.theme", () -> {}).getSubMenu());
        languages(item(menu, Icon.LANGUAGES, "shell.account.language", () -> {}).getSubMenu());
        item(menu, Icon.SMARTPHONE, "shell.install", () -> UI.getCurrent().navigate(InstallView.PATH));
        menu.addSeparator();
        item(menu, Icon.LOG_OUT, "shell.account.leave", account::leave)
                .getElement()
                .setAttribute(OwnAccount.LEAVES, true);
    }

    private MenuItem item(SubMenu menu, Icon icon, String key, Runnable action) {
        MenuItem item = menu.addItem(getTranslation(key), _ -> action.run());
        item.addComponentAsFirst(icon.create());
        item.addClassNames("deed");
        return item;
    }

    private void themes(SubMenu menu) {
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(OwnAccount.word(theme), pick -> {
                menu.getItems().forEach(each -> each.setChecked(each.equals(pick.getSource())));
                account.choose(theme);
            });
            item.setCheckable(true);
            item.setChecked(theme == account.theme());
        }
    }

    private void languages(SubMenu menu) {
        for (Locale language : Languages.ALL) {
            MenuItem item = menu.addItem(OwnAccount.word(language), _ -> account.choose(language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        }
    }
}
