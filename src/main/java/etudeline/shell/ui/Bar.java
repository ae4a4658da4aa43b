package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Still;
import etudeline.shell.NavigationEntry;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line above the page: where one is, what the modules put there, the account. */
final class Bar extends Header {

    private final List<NavigationEntry> entries;
    private final Nav trail = new Nav();
    private final @Nullable SearchBox search;
    private String path = "";

    Bar(List<NavigationEntry> entries, @Nullable SearchBox search, List<Component> slots, AccountMenu account) {
        this.entries = entries;
        this.search = search;
        addClassName("bar");
        trail.setAriaLabel(getTranslation("shell.crumbs"));
        trail.addClassNames("crumbs", "desk");
        Brand brand = new Brand("/accueil", "/icons/logo.svg", 32, "");
        brand.addClassName("phone");
        Span gap = new Span();
        gap.addClassNames("grow", "phone");
        add(trail, brand, gap);
        if (search != null) {
            add(search);
        }
        add(slots);
        account.addClassName("desk");
        add(account);
    }

    /** Shows the address until the page says more. */
    void here(String path) {
        this.path = path;
        Still.in(trail);
    }

    /** What is looked for on the page at hand. */
    void searched(String typed) {
        if (search != null) {
            search.show(typed);
        }
    }

    void show(Page page) {
        OrderedList crumbs = new OrderedList();
        entries.stream()
                .filter(entry -> path.equals(entry.path()) || path.startsWith(entry.path() + "/"))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .ifPresent(entry -> {
                    if (!entry.group().isEmpty()) {
                        step(crumbs, new Span(getTranslation(entry.group())));
                    }
                    String label = getTranslation(entry.label());
                    // A list with something open beside it has the address of that, and is the page itself.
                    if (!path.equals(entry.path()) && !label.equals(page.heading())) {
                        step(crumbs, link(label, entry.path()));
                    }
                });
        page.trail()
                .forEach(crumb -> step(
                        crumbs, crumb.path().isEmpty() ? new Span(crumb.label()) : link(crumb.label(), crumb.path())));
        Span here = new Span(page.heading());
        here.getElement().setAttribute("aria-current", "page");
        step(crumbs, here);
        Still.in(trail, crumbs);
    }

    private static void step(OrderedList crumbs, Component what) {
        Component[] parts = crumbs.getComponentCount() > 0
                ? new Component[] {Icon.CHEVRON_RIGHT.small(), what}
                : new Component[] {what};
        crumbs.add(new ListItem(parts));
    }

    private static Anchor link(String label, String path) {
        Anchor link = new Anchor("/" + path, label);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
