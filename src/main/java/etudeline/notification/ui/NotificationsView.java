package etudeline.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.kit.Role;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.Toast;
import etudeline.notification.Inbox;
import etudeline.notification.InboxItem;
import etudeline.notification.InboxPage;
import etudeline.notification.InboxPage.Cursor;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** All notifications of the person, with what can be done about them. */
@Route("notifications")
@RolesAllowed({
    Role.Names.PLATFORM_ADMINISTRATOR,
    Role.Names.UNIVERSITY_ADMINISTRATOR,
    Role.Names.PROFESSOR,
    Role.Names.STUDENT
})
class NotificationsView extends Div implements Page {

    private final InboxDesk desk;
    private final ItemList list;
    private final EmptyState empty;
    private final Button allRead;
    private final Button deleteAll;
    private final Button older;
    private @Nullable Cursor next;

    NotificationsView(InboxDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        addClassNames("page", "notifications-page");
        allRead = Buttons.plain(getTranslation("notification.allRead"), this::markAllRead);
        allRead.setIcon(Icon.CHECK_CHECK.create());
        deleteAll = Buttons.plain(getTranslation("notification.deleteAll"), this::deleteAll);
        deleteAll.setIcon(Icon.TRASH_2.create());
        older = Buttons.plain(getTranslation("notification.older"), this::more);
        older.addClassName("older");
        empty = new EmptyState(Icon.BELL, getTranslation("notification.none"));
        list = new ItemList(desk, desk.zoneOf(currentUser.require()), () -> {}, this::delete);
        Div card = new Div(list, empty, older);
        card.addClassNames("card", "inbox");
        add(new TitleRow(heading(), allRead, deleteAll), card);
    }

    @Override
    public String heading() {
        return getTranslation("notification.title");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        reload();
    }

    private void reload() {
        InboxPage page = desk.inbox().newest();
        list.show(page.items());
        reached(page);
        empty.setVisible(page.items().isEmpty());
        deleteAll.setVisible(!page.items().isEmpty());
        allRead.setVisible(page.items().stream().anyMatch(item -> !item.read()));
    }

    private void more() {
        Cursor from = next;
        if (from != null) {
            InboxPage page = desk.inbox().olderThan(from);
            list.append(page.items());
            reached(page);
        }
    }

    private void reached(InboxPage page) {
        next = page.next();
        older.setVisible(next != null);
    }

    private void markAllRead() {
        desk.inbox().markAllRead();
        reload();
    }

    private void delete(InboxItem item) {
        desk.inbox().delete(item.id());
        reload();
        Toast.undo(getTranslation("notification.deleted"), () -> {
            desk.inbox().restore(item.id());
            reload();
        });
    }

    private void deleteAll() {
        Inbox.Emptied emptied = desk.inbox().deleteAll();
        reload();
        Toast.undo(getTranslation("notification.deletedAll"), () -> {
            desk.inbox().restoreAll(emptied);
            reload();
        });
    }
}
