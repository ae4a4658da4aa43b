package etudeline.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.notification.InboxItem;
import etudeline.notification.InboxPage;
import java.time.ZoneId;
import java.util.List;

/** What the bell opens: the newest items. */
final class NewestPanel extends Div {

    private final InboxDesk desk;
    private final ItemList list;
    private final EmptyState empty;
    private final Button allRead;

    NewestPanel(InboxDesk desk, ZoneId zone, Runnable close) {
        this.desk = desk;
        addClassName("newest");
        list = new ItemList(desk, zone, close, null);
        empty = new EmptyState(Icon.BELL, getTranslation("notification.none"));
        allRead = Buttons.quiet(getTranslation("notification.allRead"), () -> {
            desk.inbox().markAllRead();
            reload();
        });
        allRead.setIcon(Icon.CHECK_CHECK.small());
        allRead.addThemeVariants(ButtonVariant.SMALL);
        H2 title = new H2(getTranslation("notification.title"));
        title.addClassName("grow");
        Button shut = Buttons.icon(Icon.X, getTranslation("kit.close"), close);
        shut.addThemeName("quiet");
        shut.addClassName("phone");
        Div head = new Div(title, allRead, shut);
        head.addClassName("head");
        Anchor all = new Anchor("/notifications", getTranslation("notification.all"));
        all.addClassName("all");
        all.getElement().setAttribute("router-link", true);
        Div scroller = new Div(list, empty);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("notification.newest"));
        add(head, scroller, all);
        reload();
    }

    void reload() {
        InboxPage page = desk.inbox().newest();
        List<InboxItem> items = page.items();
        list.show(items);
        empty.setVisible(items.isEmpty());
        allRead.setVisible(items.stream().anyMatch(item -> !item.read()));
    }
}
