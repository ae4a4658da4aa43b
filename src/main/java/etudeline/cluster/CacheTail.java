package etudeline.cluster;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows {@code cache_log} and has the caches forget what it names, before this node says that it knows of it. */
@Component
class CacheTail {

    private static final Logger log = LoggerFactory.getLogger(CacheTail.class);
    private static final long PATIENCE_MILLIS = 1000;

    /** Much less than rows of the log are kept for. */
    private static final long LOST_AFTER = Duration.ofMinutes(5).toNanos();

    private final CacheLog rows;
    private final Caches caches;
    private final Certainty certainty;
    private final CacheHints hints;

    /** Guards the log's connection, when the last good reading began, and the progress of the track. */
    private final ReentrantLock reading = new ReentrantLock();

    private long began;
    private volatile @Nullable Track track;
    private boolean away;

    CacheTail(CacheLog rows, Caches caches, Certainty certainty, CacheHints hints) {
        this.rows = rows;
        this.caches = caches;
        this.certainty = certainty;
        this.hints = hints;
        hints.listen(this::hear);
    }

    /** Applies what was committed before this call. Where that cannot be done, nothing kept is trusted until it can. */
    void catchUp() {
        long asked = System.nanoTime();
        if (!locked()) {
            certainty.isLost();
            return;
        }
        try {
            // A reading that another thread began since then has seen it all.
            if (track == null || began - asked < 0) {
                read();
            }
        } finally {
            reading.unlock();
        }
    }

    private boolean locked() {
        try {
            return reading.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read() {
        long now = System.nanoTime();
        try {
            Track known = now - began > LOST_AFTER ? null : track;
            LogReading found = rows.read(known == null ? CacheLog.NOTHING : known.from());
            if (known != null && known.isOf(found.server())) {
                follow(known, found);
            } else {
                begin(found);
            }
            began = now;
            certainty.knows(now);
            if (away) {
                away = false;
                log.info("The log of changes is followed again");
            }
        } catch (SQLException | RuntimeException failure) {
            certainty.isLost();
            if (!away) {
                away = true;
                log.warn("The log of changes cannot be read, nothing is taken from memory: {}", failure.getMessage());
            }
        }
    }

    /** With nothing kept from before: another server may have another history. */
    private void begin(LogReading found) {
        caches.begin(found.server(), found.oldest());
        track = new Track(found);
    }

    private void follow(Track known, LogReading found) {
        List<Change> news = known.news(found);
        news.forEach(caches::apply);
        known.done(found);
        hints.tell(known.server(), news);
    }

    /** A hint is applied before it is noted, so that a reading never takes for done what is not. */
    private void hear(String server, Change change) {
        Track known = track;
        if (known != null && known.isOf(server) && known.isNews(change)) {
            caches.apply(change);
            known.applied(change);
        }
    }

    /** Lets the connection go; the next reading takes another. */
    void rest() {
        reading.lock();
        try {
            certainty.isLost();
            rows.close();
        } finally {
            reading.unlock();
        }
    }
}
