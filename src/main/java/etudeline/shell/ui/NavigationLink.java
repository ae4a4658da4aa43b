package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import etudeline.shell.NavigationEntry;
import java.util.function.Function;

/** One link of the navigation, in the drawer or at the bottom of a phone. */
final class NavigationLink extends Anchor {

    private final String path;

    NavigationLink(NavigationEntry entry, Function<Icon, Component> icon) {
        this(entry.path(), entry.label(), icon.apply(entry.icon()));
    }

    NavigationLink(String path, String key, Component icon) {
        super("/" + path);
        this.path = path;
        String label = getTranslation(key);
        setRouterIgnore(false);
        getElement().setAttribute("router-link", true);
        setTitle(label);
        Still.in(this, icon, new Span(label));
    }

    /** Marks it when that page is its own or lies under it. */
    void mark(String current) {
        if (leads(path, current)) {
            getElement().setAttribute("aria-current", current.equals(path) ? "page" : "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    static boolean leads(String path, String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
