package etudeline.notification;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.notification.InboxMarks.Reached;
import etudeline.notification.InboxPage.Cursor;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The person's own inbox: the stream of the audience and the person's own, read as one. */
@Service
@Members
@Transactional
public class Inbox {

    /** Items of a page. */
    public static final int PAGE = 20;

    /** The count stops here: "99+" is all that is shown of more. */
    public static final int UNREAD_MOST = 100;

    /** What "delete all" did, to be handed back to undo it. */
    public record Emptied(long audienceBefore, long personBefore, long audienceAfter, long personAfter) {}

    private final InboxRows rows;
    private final Unread unread;
    private final InboxMarks marks;
    private final InboxHints hints;
    private final CurrentUser currentUser;
    private final Clock clock;

    Inbox(InboxRows rows, Unread unread, InboxMarks marks, InboxHints hints, CurrentUser currentUser, Clock clock) {
        this.rows = rows;
        this.unread = unread;
        this.marks = marks;
        this.hints = hints;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Unread items, counted up to {@value #UNREAD_MOST}. One statement at most. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int unread() {
        return unread.ofCurrentUser();
    }

    /** The newest items. Two statements at most. */
    @Transactional(readOnly = true)
    public InboxPage newest() {
        return olderThan(Cursor.NEWEST);
    }

    @Transactional(readOnly = true)
    public InboxPage olderThan(Cursor cursor) {
        return rows.page(currentUser.require(), cursor, PAGE);
    }

    /** Marks it as read and tells what it was. */
    public InboxItem open(ItemId id) {
        Viewer viewer = currentUser.require();
        InboxItem item = rows.find(viewer, id).orElseThrow(() -> new Missing("notification", id));
        marks.read(viewer.account(), id, clock.instant());
        readAllIfNoneIsLeft(viewer);
        hints.toPerson(viewer.account());
        return item;
    }

    /** Who opens each item has it counted once more as one number, or every count would pass over years of marks. */
    private void readAllIfNoneIsLeft(Viewer viewer) {
        // What is told in between lies behind the end and stays unread.
        Reached end = marks.end(viewer.account());
        if (rows.unread(viewer, 1) == 0) {
            marks.readUpTo(viewer.account(), end);
        }
    }

    public void markAllRead() {
        AccountId me = me();
        marks.readUpTo(me, marks.end(me));
        hints.toPerson(me);
    }

    public void delete(ItemId id) {
        Viewer viewer = currentUser.require();
        if (rows.find(viewer, id).isEmpty()) {
            throw new Missing("notification", id);
        }
        marks.deleted(viewer.account(), id, clock.instant());
        hints.toPerson(viewer.account());
    }

    /** Takes a deletion back. */
    public void restore(ItemId id) {
        marks.restored(me(), id);
        hints.toPerson(me());
    }

    public Emptied deleteAll() {
        AccountId me = me();
        Reached before = marks.deletedUpTo(me);
        Reached end = marks.end(me);
        Reached after =
                new Reached(Math.max(before.audience(), end.audience()), Math.max(before.person(), end.person()));
        marks.deletedUpTo(me, after);
        hints.toPerson(me);
        return new Emptied(before.audience(), before.person(), after.audience(), after.person());
    }

    /** Takes "delete all" back; what came since stays. */
    public void restoreAll(Emptied emptied) {
        marks.restoredTo(
                me(),
                new Reached(emptied.audienceBefore(), emptied.personBefore()),
                new Reached(emptied.audienceAfter(), emptied.personAfter()));
        hints.toPerson(me());
    }

    private AccountId me() {
        return currentUser.require().account();
    }
}
