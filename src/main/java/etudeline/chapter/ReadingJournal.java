package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Role;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gathers in memory where people read: nobody waits for a write, and a thousand readers are one statement every two seconds.
 * A node that is killed takes these two seconds with it.
 */
@Component
class ReadingJournal {

    private static final Logger log = LoggerFactory.getLogger(ReadingJournal.class);

    /** Whose reading of what. */
    record Key(AccountId reader, ChapterId chapter) {}

    private final ConcurrentMap<Key, Reading> readings = new ConcurrentHashMap<>();
    private final ConcurrentMap<AccountId, Instant> visits = new ConcurrentHashMap<>();
    private final ReadingRows rows;
    private final Clock clock;

    ReadingJournal(ReadingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A student has opened it: all of it, when it came as one page of which nothing more is heard. */
    void opened(ChapterFacts chapter, Viewer reader, boolean whole) {
        if (reader.is(Role.STUDENT)) {
            note(reader.account(), chapter.id(), Reading.opened(clock.instant(), whole));
        }
    }

    void note(AccountId reader, ChapterId chapter, Reading reading) {
        readings.merge(new Key(reader, chapter), reading, Reading::and);
    }

    /** The shelf was looked at. */
    void visit(AccountId reader, Instant at) {
        visits.merge(reader, at, ReadingJournal::later);
    }

    /** With what is not in the database yet. */
    Map<ChapterId, Reading> with(Map<ChapterId, Reading> known, AccountId reader) {
        Map<ChapterId, Reading> all = new HashMap<>(known);
        readings.forEach((key, reading) -> {
            if (key.reader().equals(reader)) {
                all.merge(key.chapter(), reading, Reading::and);
            }
        });
        return all;
    }

    private static Instant later(Instant one, Instant two) {
        return one.isAfter(two) ? one : two;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    @PreDestroy
    void write() {
        write(readings, rows::add);
        write(visits, rows::visited);
    }

    /** Stays where it can be seen until it is written. */
    private static <K, V> void write(ConcurrentMap<K, V> gathered, Writing<K, V> writing) {
        Map<K, V> taken = new HashMap<>(gathered);
        if (taken.isEmpty()) {
            return;
        }
        try {
            writing.write(List.copyOf(taken.entrySet()));
        } catch (RuntimeException failure) {
            DatabaseAway.orThrow(failure, log, "readings");
            return;
        }
        // What has come in the meantime holds what was taken, and is written next time.
        taken.forEach(gathered::remove);
    }

    private interface Writing<K, V> {
        void write(List<Map.Entry<K, V>> entries);
    }
}
