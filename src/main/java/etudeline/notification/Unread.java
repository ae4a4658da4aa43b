package etudeline.notification;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.kit.AccountId;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How many items are unread, out of memory: asked for by each page. What happens to one person has that count forgotten;
 * what a whole audience is told has only the audience's moment forgotten, and a count of another moment is none.
 */
@Component
class Unread {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final CacheSpec<AccountId, Count> COUNTS =
            new CacheSpec<>("unread", 100_000, LIFETIME, key -> new AccountId(Long.parseLong(key)));

    /** A programme's moment is any number that it has not had before on this node: nothing is read for it. */
    private static final CacheSpec<ProgrammeId, Long> NEWS =
            new CacheSpec<>("news", 20_000, LIFETIME, key -> new ProgrammeId(Long.parseLong(key)));

    /**
     * A count, and for what it was made.
     *
     * @param order grows with each that this node makes
     */
    private record Count(int unread, Viewer viewer, long news, long order) {}

    private final InboxRows rows;
    private final CurrentUser currentUser;
    private final AtomicLong order = new AtomicLong();
    private final Cached<AccountId, Count> counts;
    private final Cached<ProgrammeId, Long> news;

    Unread(InboxRows rows, CurrentUser currentUser, Caches caches) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.news = caches.make(NEWS, _ -> order.incrementAndGet());
        this.counts = caches.make(COUNTS, _ -> count(this.currentUser.require()));
    }

    /** Of the person this thread works for. */
    int ofCurrentUser() {
        Viewer viewer = currentUser.require();
        long before = order.get();
        Count known = Objects.requireNonNull(counts.get(viewer.account()));
        if (known.order() > before || (known.viewer().equals(viewer) && known.news() == news(viewer))) {
            return known.unread();
        }
        counts.forget(viewer.account());
        return Objects.requireNonNull(counts.get(viewer.account())).unread();
    }

    private Count count(Viewer viewer) {
        // The moment before the count: what is told in between makes it another one.
        long moment = news(viewer);
        return new Count(rows.unread(viewer, Inbox.UNREAD_MOST), viewer, moment, order.incrementAndGet());
    }

    private long news(Viewer viewer) {
        return Optional.ofNullable(viewer.place())
                .map(Place::programme)
                .map(programme -> Objects.requireNonNull(news.get(programme)))
                .orElse(0L);
    }
}
