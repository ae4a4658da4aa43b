package etudeline.cluster;

import etudeline.cluster.History.Entry;
import etudeline.cluster.History.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers and writers of one node: they note all that they do, and go on whatever fails. */
final class CoherenceWork {

    /** Few enough that each changes every few seconds. */
    static final int KEYS = 64;

    static final String CACHE = "coherence";

    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final long READER_MICROS = 3_000;
    private static final long WRITER_MICROS = 150_000;

    private final JdbcClient database;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Cached<Integer, Long> cache;
    private final Optional<HintsAlone> hintsAlone;
    private final History history;

    /** Whether the read of this thread has come to the database. */
    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);

    CoherenceWork(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Caches caches,
            ObjectProvider<HintsAlone> hintsAlone)
            throws IOException {
        this.database = database;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.make(
                new CacheSpec<Integer, Long>(CACHE, KEYS, Duration.ofHours(1), Integer::valueOf).sharing(Long.class),
                this::load);
        this.hintsAlone = Optional.ofNullable(hintsAlone.getIfAvailable());
        this.history = new History(
                Path.of(System.getenv(CoherenceNode.FOLDER)),
                System.getenv(CoherenceNode.NAME) + "-" + System.nanoTime());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (int reader = 0; reader < READERS; reader++) {
            boolean within = reader == 0;
            again("reader " + reader, READER_MICROS, () -> read(within));
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            again("writer " + writer, WRITER_MICROS, this::write);
        }
        System.out.println("Ready: nowhere");
    }

    private static void again(String name, long micros, Runnable work) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            while (true) {
                work.run();
                pause(micros);
            }
        });
    }

    /** So long on average. */
    private static void pause(long micros) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(
                (long) (micros * (0.5 + ThreadLocalRandom.current().nextDouble()))));
    }

    private static int anyKey() {
        return ThreadLocalRandom.current().nextInt(KEYS);
    }

    private Long load(Integer key) {
        asked.set(true);
        return database.sql("select version from coherence where id = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** @param within a transaction, as most of the product's reads are */
    private void read(boolean within) {
        int key = anyKey();
        asked.set(false);
        long begin = System.nanoTime();
        try {
            @Nullable Long version = within ? reading.execute(_ -> cache.get(key)) : cache.get(key);
            long end = System.nanoTime();
            if (version != null) {
                history.note(new Entry(asked.get() ? Kind.ASKED : Kind.KEPT, key, begin, end, version));
            }
        } catch (RuntimeException _) {
            history.note(new Entry(Kind.FAILED_READ, key, begin, System.nanoTime(), 0));
        }
    }

    private void write() {
        int key = anyKey();
        boolean slow = ThreadLocalRandom.current().nextInt(5) == 0;
        long begin = System.nanoTime();
        try {
            @Nullable Long version = writing.execute(_ -> increased(key, slow));
            if (version != null) {
                hintsAlone.ifPresent(alone -> alone.changed(CACHE, Integer.toString(key)));
                history.note(new Entry(Kind.COMMIT, key, begin, System.nanoTime(), version));
            }
        } catch (RuntimeException _) {
            history.note(new Entry(Kind.FAILED_COMMIT, key, begin, System.nanoTime(), 0));
        }
    }

    /** A key that somebody else has locked is passed over: whoever it is may stand still. */
    private @Nullable Long increased(int key, boolean slow) {
        @Nullable
        Long version = database.sql("""
                        update coherence set version = version + 1
                        where id = (select id from coherence where id = ? for update skip locked)
                        returning version""").param(key).query(Long.class).optional().orElse(null);
        if (version != null && slow) {
            // Others that began later commit before it.
            pause(WRITER_MICROS);
        }
        return version;
    }
}
