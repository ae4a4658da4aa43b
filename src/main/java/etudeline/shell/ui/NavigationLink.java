package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.function.Function;

/** One link of the navigation, in the drawer or at the bottom of a phone. */
final class NavigationLink extends Anchor {

    private final String path;

    NavigationLink(NavigationEntry entry, Function<Icon, Component> icon) {
        super("/" + entry.path());
        this.path = entry.path();
        String label = getTranslation(entry.label());
        setRouterIgnore(false);
        getElement().setAttribute("router-link", true);
        setTitle(label);
        add(icon.apply(entry.icon()), new Span(label));
    }

    /** Marks it when that page is its own or lies under it. */
    void mark(String current) {
        boolean exact = current.equals(path);
        if (exact || current.startsWith(path + "/")) {
            getElement().setAttribute("aria-current", exact ? "page" : "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
