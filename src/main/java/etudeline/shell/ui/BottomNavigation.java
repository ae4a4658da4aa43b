package etudeline.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.List;
import java.util.function.Supplier;

/** The first four links at the bottom of a phone, and "Plus" for the rest. */
final class BottomNavigation extends Nav {

    private static final int SHOWN = 4;

    private final List<NavigationLink> links;

    BottomNavigation(List<NavigationEntry> entries, Supplier<MoreSheet> more) {
        addClassName("bottom");
        setAriaLabel(getTranslation("shell.navigation"));
        links = entries.stream()
                .limit(SHOWN)
                .map(entry -> new NavigationLink(entry, Icon::large))
                .toList();
        UnorderedList list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(link)));
        Button rest = new Button(new Span(Icon.MENU.large(), new Span(getTranslation("shell.more"))));
        rest.addClickListener(_ -> more.get().open());
        list.add(new ListItem(rest));
        add(list);
    }

    static List<NavigationEntry> rest(List<NavigationEntry> entries) {
        return entries.stream().skip(SHOWN).toList();
    }

    void mark(String path) {
        links.forEach(link -> link.mark(path));
    }
}
