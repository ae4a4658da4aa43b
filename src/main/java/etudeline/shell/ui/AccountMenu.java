package etudeline.shell.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import etudeline.shell.Languages;
import etudeline.shell.Theme;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The person's own menu: profile, theme, language, sign out. What is in it is made when it is opened. */
final class AccountMenu extends Button {

    private final class Menu extends ContextMenu {

        @Override
        protected boolean onBeforeOpenMenu(ObjectNode opened) {
            if (getItems().isEmpty()) {
                fill(this);
            }
            return super.onBeforeOpenMenu(opened);
        }
    }

    private final OwnAccount account;

    AccountMenu(OwnAccount account) {
        this.account = account;
        addClassName("account");
        addThemeVariants(ButtonVariant.TERTIARY);
        addThemeName("icon");
        Span initials = Still.in(new Span(), new Text(account.initials()));
        initials.addClassName("avatar");
        getElement().appendChild(initials.getElement());
        // Who speaks to the page says what is seen: the initials stand in the name as a word of their own.
        setAriaLabel(getTranslation("shell.account", account.viewer().name()) + " " + account.initials());
        getElement().setAttribute("aria-haspopup", "menu");
        Menu menu = new Menu();
        menu.setTarget(this);
        menu.setOpenOnClick(true);
        menu.setPosition(ContextMenuPosition.BOTTOM_END);
    }

    private void fill(ContextMenu menu) {
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

    private MenuItem item(ContextMenu menu, Icon icon, String key, Runnable action) {
        MenuItem item = menu.addItem(getTranslation(key), _ -> action.run());
        item.addComponentAsFirst(icon.create());
        return item;
    }

    private void themes(SubMenu menu) {
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(OwnAccount.word(theme), pick -> {
                menu.getItems().forEach(each -> each.setChecked(each.equals(pick.getSource())));
                account.choose(theme);
            });
            item.setCheckable(true);
            item.addClassName("choice");
            item.setChecked(theme == account.theme());
        }
    }

    private void languages(SubMenu menu) {
        for (Locale language : Languages.ALL) {
            MenuItem item = menu.addItem(OwnAccount.word(language), _ -> account.choose(language));
            item.setCheckable(true);
            item.addClassName("choice");
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        }
    }
}
