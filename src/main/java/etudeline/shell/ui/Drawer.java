package etudeline.shell.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.ArrayList;
import java.util.List;

/** The navigation at the left: links in groups, the one that leads here marked. */
final class Drawer extends Nav {

    private final List<NavigationLink> links = new ArrayList<>();

    Drawer(List<NavigationEntry> entries, Brand brand) {
        addClassName("drawer");
        setAriaLabel(getTranslation("shell.navigation"));
        add(brand);
        String group = null;
        UnorderedList list = new UnorderedList();
        for (NavigationEntry entry : entries) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                list = new UnorderedList();
                if (!group.isEmpty()) {
                    add(new H2(getTranslation(group)));
                }
                add(list);
            }
            NavigationLink link = new NavigationLink(entry, Icon::create);
            links.add(link);
            list.add(new ListItem(link));
        }
    }

    void mark(String path) {
        links.forEach(link -> link.mark(path));
    }
}
