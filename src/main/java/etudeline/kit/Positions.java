package etudeline.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The landmarks of what people look at now, shared by all who look at the same, scope included. They are sought in the
 * background, one search at a time, and sought again while those of before still serve.
 */
final class Positions {

    /** Whose rows, how narrowed down, sorted how, and whether keys are sought or ids. */
    record Whereabouts(String condition, Map<String, Object> parameters, List<SortKey> sort, boolean byKeys) {}

    private static final Logger log = LoggerFactory.getLogger(Positions.class);

    private static final long FRESH = Duration.ofSeconds(30).toNanos();
    private static final long USABLE = Duration.ofMinutes(5).toNanos();

    /** So many times as long as it took to seek them they stay fresh: whoever looks does not keep the database seeking. */
    private static final int REST = 60;

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** Landmarks and how long seeking them took. */
    private record Found(Landmarks landmarks, long took) {

        long age() {
            return System.nanoTime() - landmarks.begun();
        }

        boolean isUsable() {
            return age() <= USABLE;
        }

        boolean isFresh() {
            return age() <= Math.clamp(REST * took, FRESH, USABLE);
        }
    }

    private final Map<Whereabouts, Found> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Whereabouts> sought = new HashSet<>();
    private final Semaphore searching = new Semaphore(1);

    /**
     * What is known, if it may be used; a search is begun when there is nothing or nothing fresh.
     *
     * @param since a list of ids must have been sought after that; keys may be older, as they only say where to begin
     */
    Optional<Landmarks> find(Whereabouts where, long since, Supplier<Landmarks> search) {
        Optional<Landmarks> found;
        boolean wanted;
        synchronized (this) {
            found = find(where, since, Found::isUsable);
            wanted = known(where, since).isEmpty() && sought.add(where);
        }
        if (wanted) {
            Thread.ofVirtual().name("landmarks").start(() -> search(where, search));
        }
        return found;
    }

    /** What is known and fresh; nothing is sought. */
    synchronized Optional<Landmarks> known(Whereabouts where, long since) {
        return find(where, since, Found::isFresh);
    }

    private Optional<Landmarks> find(Whereabouts where, long since, Predicate<Found> serves) {
        return Optional.ofNullable(known.get(where))
                .filter(serves)
                .map(Found::landmarks)
                .filter(found ->
                        found instanceof Landmarks.Keys || since == Window.WHENEVER || found.begun() - since >= 0);
    }

    private void search(Whereabouts where, Supplier<Landmarks> search) {
        searching.acquireUninterruptibly();
        try {
            Landmarks found = search.get();
            keep(where, new Found(found, System.nanoTime() - found.begun()));
        } catch (RuntimeException failure) {
            // Windows are found without, only slower; whoever asks next has them sought again.
            log.info("No landmarks of {}: {}", where.condition(), failure.toString());
        } finally {
            searching.release();
            synchronized (this) {
                sought.remove(where);
            }
        }
    }

    private synchronized void keep(Whereabouts where, Found found) {
        known.put(where, found);
        long bytes = known.values().stream()
                .mapToLong(kept -> kept.landmarks().bytes())
                .sum();
        List<Whereabouts> oldest = new ArrayList<>();
        for (Iterator<Map.Entry<Whereabouts, Found>> entries = known.entrySet().iterator();
                bytes > MOST_BYTES && entries.hasNext(); ) {
            Map.Entry<Whereabouts, Found> entry = entries.next();
            bytes -= entry.getValue().landmarks().bytes();
            oldest.add(entry.getKey());
        }
        oldest.forEach(known::remove);
    }
}
