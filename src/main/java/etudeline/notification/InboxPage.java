package etudeline.notification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of an inbox, newest first.
 *
 * @param next where the older ones begin; null when there are none
 */
public record InboxPage(List<InboxItem> items, @Nullable Cursor next) {

    /** A place in both streams: what has smaller numbers is older. */
    public record Cursor(long audience, long person) {

        static final Cursor NEWEST = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** One page out of both streams: each newest first, with one item more than a page holds when there is more. */
    static InboxPage merged(List<InboxItem> audience, List<InboxItem> person, Cursor from, int size) {
        List<InboxItem> items = new ArrayList<>();
        int a = 0;
        int p = 0;
        while (items.size() < size && (a < audience.size() || p < person.size())) {
            boolean ofAudience = p == person.size()
                    || (a < audience.size()
                            && audience.get(a).at().isAfter(person.get(p).at()));
            items.add(ofAudience ? audience.get(a++) : person.get(p++));
        }
        boolean more = a < audience.size() || p < person.size();
        Cursor next = new Cursor(
                a == 0 ? from.audience() : audience.get(a - 1).id().value(),
                p == 0 ? from.person() : person.get(p - 1).id().value());
        return new InboxPage(items, more ? next : null);
    }
}
