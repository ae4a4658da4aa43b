package etudeline.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Still;
import etudeline.shell.NavigationEntry;
import java.util.List;
import java.util.function.BiFunction;

/** The links one goes to most at the bottom of a phone, and "Plus" for the rest. */
final class BottomNavigation extends Nav {

    private static final int SHOWN = 4;

    private final List<NavigationLink> links;
    private final List<NavigationEntry> rest;
    private final Button more =
            new Button(Still.in(new Span(), Icon.MENU.large(), new Span(getTranslation("shell.more"))));
    private String path = "";

    /** With what makes the sheet for the rest, told the path one is at. */
    BottomNavigation(List<NavigationEntry> entries, BiFunction<List<NavigationEntry>, String, MoreSheet> sheet) {
        addClassName("bottom");
        setAriaLabel(getTranslation("shell.navigation"));
        List<NavigationEntry> shown =
                entries.stream().filter(NavigationEntry::often).limit(SHOWN).toList();
        links = shown.stream()
                .map(entry -> new NavigationLink(entry, Icon::large))
                .toList();
        rest = entries.stream().filter(entry -> !shown.contains(entry)).toList();
        UnorderedList list = new UnorderedList();
        links.forEach(link -> list.add(new ListItem(link)));
        more.addClickListener(_ -> sheet.apply(rest, path).open());
        list.add(new ListItem(more));
        add(list);
    }

    /** Where the sheet leads is marked at "Plus". */
    void mark(String path) {
        this.path = path;
        links.forEach(link -> link.mark(path));
        boolean beyond = rest.stream().anyMatch(entry -> NavigationLink.leads(entry.path(), path))
                || NavigationLink.leads(OwnAccount.PROFILE, path);
        if (beyond) {
            more.getElement().setAttribute("aria-current", "true");
        } else {
            more.getElement().removeAttribute("aria-current");
        }
    }
}
