package etudeline.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.notification.InboxItem;
import java.time.ZoneId;
import java.util.function.Consumer;

/** One line of the inbox: a link to the exact place, which opening also marks as read. */
final class ItemRow extends ListItem {

    /** An ordinary click is ours; a new tab or window is the browser's. */
    private static final String ORDINARY = "event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey";

    private final Anchor link;

    ItemRow(InboxItem item, ItemWords words, InboxDesk desk, ZoneId zone, Consumer<InboxItem> open) {
        addClassName("notification");
        setClassName("unread", !item.read());
        Span sign = new Span(words.icon().create());
        sign.addClassNames("sign", words.tone());
        Span lead = new Span(words.lead());
        lead.addClassName("strong");
        Div first = new Div(lead, new Span(" " + words.rest()));
        first.addClassName("cut");
        Div detail = new Div(words.detail());
        detail.addClassNames("small", "muted", "cut");
        Div when = new Div(desk.moment(item.at(), zone));
        when.addClassNames("tiny", "muted", "cut");
        if (!words.context().isEmpty()) {
            when.add(new Span(" · " + words.context()));
        }
        Div text = new Div(first, detail, when);
        text.addClassName("grow");
        link = new Anchor("/" + item.address(), sign, text);
        if (!item.read()) {
            Span dot = new Span(getTranslation("notification.unread"));
            dot.addClassName("dot");
            link.add(dot);
        }
        link.setRouterIgnore(true);
        link.getElement()
                .addEventListener("click", _ -> open.accept(item))
                .setFilter("(" + ORDINARY + ") && (event.preventDefault(), true)");
        add(link);
    }

    /** With a button that deletes the line. */
    ItemRow deletable(String what, Runnable delete) {
        Button button = Buttons.icon(Icon.X, getTranslation("notification.delete", what), delete);
        button.addThemeName("quiet");
        add(button);
        return this;
    }

    /** To the place, without loading the page anew; a place on this very page too. */
    static void go(UI ui, String address) {
        ui.getPage().executeJs("""
                        const there = new URL($0, document.baseURI);
                        if (there.pathname === location.pathname) {
                          history.pushState(history.state, '', there);
                          dispatchEvent(new HashChangeEvent('hashchange'));
                        } else {
                          dispatchEvent(new CustomEvent('vaadin-router-go', { detail: there }));
                        }""", address);
    }
}
