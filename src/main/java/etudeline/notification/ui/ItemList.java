package etudeline.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import etudeline.academics.CatalogueTree;
import etudeline.kit.Missing;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.Toast;
import etudeline.notification.InboxItem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Items under the day they are of, newest first. */
final class ItemList extends Div {

    private final InboxDesk desk;
    private final ZoneId zone;
    private final Runnable left;
    private final @Nullable Consumer<InboxItem> delete;
    private @Nullable LocalDate day;
    private UnorderedList lines = new UnorderedList();

    /**
     * @param left called when an item was opened and another page is coming
     * @param delete deletes an item; null: they cannot be deleted here
     */
    ItemList(InboxDesk desk, ZoneId zone, Runnable left, @Nullable Consumer<InboxItem> delete) {
        this.desk = desk;
        this.zone = zone;
        this.left = left;
        this.delete = delete;
        addClassName("notifications");
    }

    void show(List<InboxItem> items) {
        removeAll();
        day = null;
        append(items);
    }

    void append(List<InboxItem> items) {
        CatalogueTree names = desk.names();
        for (InboxItem item : items) {
            LocalDate of = LocalDate.ofInstant(item.at(), zone);
            if (!of.equals(day)) {
                day = of;
                H3 heading = new H3(words(of, item));
                lines = new UnorderedList();
                add(heading, lines);
            }
            lines.add(row(item, ItemWords.of(item, names)));
        }
    }

    private ItemRow row(InboxItem item, ItemWords words) {
        ItemRow row = new ItemRow(item, words, desk, zone, this::open);
        return delete == null ? row : row.deletable(words.lead(), () -> delete.accept(item));
    }

    private String words(LocalDate of, InboxItem item) {
        LocalDate today = desk.today(zone);
        if (of.equals(today)) {
            return getTranslation("notification.today");
        }
        return of.equals(today.minusDays(1))
                ? getTranslation("notification.yesterday")
                : Times.near(item.at(), desk.now(), zone);
    }

    private void open(InboxItem item) {
        left.run();
        try {
            ItemRow.go(UI.getCurrent(), desk.inbox().open(item.id()).address());
        } catch (Missing gone) {
            Toast.show(T.of("notification.gone"));
        }
    }
}
