package etudeline.shell.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.kit.ui.Icon;
import etudeline.shell.NavigationEntry;
import java.util.List;

/** What the bottom of a phone has no room for: the other links and the account. */
final class MoreSheet extends Dialog {

    MoreSheet(List<NavigationEntry> entries, AccountMenu account) {
        addClassName("sheet");
        setHeaderTitle(getTranslation("shell.more"));
        UnorderedList list = new UnorderedList();
        list.addClassName("sheet-links");
        BottomNavigation.rest(entries).forEach(entry -> {
            NavigationLink link = new NavigationLink(entry, Icon::create);
            link.getElement().addEventListener("click", _ -> close());
            list.add(new ListItem(link));
        });
        add(list, account);
    }
}
