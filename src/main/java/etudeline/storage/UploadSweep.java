package etudeline.storage;

import etudeline.cluster.OnceOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes uploads that nobody went on with for a day, and bytes that no row names: left by a node that died at it. */
@Component
class UploadSweep {

    private static final Duration UNTOUCHED = Duration.ofDays(1);

    /** Bytes are there before their row is; no upload takes as long. */
    private static final Duration NAMELESS = Duration.ofDays(2);

    private static final int BATCH = 200;

    /** More at once than accidents leave: rather another database's bytes, so that nothing is taken. */
    private static final int SUSPICIOUS = 1000;

    private static final int FEW = 10;

    private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadRows rows;
    private final Uploads uploads;
    private final ByteStore store;
    private final FileStore files;
    private final OnceOnly onceOnly;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadSweep(
            UploadRows rows,
            Uploads uploads,
            ByteStore store,
            FileStore files,
            OnceOnly onceOnly,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.uploads = uploads;
        this.store = store;
        this.files = files;
        this.onceOnly = onceOnly;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 2, timeUnit = TimeUnit.HOURS)
    void sweep() {
        onceOnly.run("upload-sweep", () -> {
            Instant now = clock.instant();
            sweepUploads(now.minus(UNTOUCHED));
            try {
                sweepBytes(now.minus(NAMELESS));
            } catch (StorageAway away) {
                log.debug("Bytes are swept another time", away);
            }
        });
    }

    private void sweepUploads(Instant before) {
        List<UploadId> batch = rows.untouchedSince(before, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> transaction.executeWithoutResult(_ -> {
                if (rows.lockUntouchedSince(id, before)) {
                    uploads.drop(id);
                }
            }));
            batch = rows.untouchedSince(before, BATCH);
        }
    }

    private void sweepBytes(Instant before) {
        List<String> nameless = new ArrayList<>();
        int[] seen = {0};
        store.each(before, keys -> {
            seen[0] += keys.size();
            if (!keys.isEmpty() && nameless.size() < SUSPICIOUS) {
                Set<String> known = new HashSet<>(rows.known(keys));
                keys.stream().filter(key -> !known.contains(key)).forEach(nameless::add);
            }
        });
        if (nameless.size() >= SUSPICIOUS || (nameless.size() > FEW && nameless.size() * 2 > seen[0])) {
            log.warn(
                    "{} of {} kept files are in no row of this database: nothing was removed. Does it belong to them?",
                    nameless.size(),
                    seen[0]);
            return;
        }
        nameless.forEach(files::discard);
    }
}
