package etudeline.storage;

import etudeline.cluster.OnceOnly;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what was uploaded and never used, such as a file dropped into a form that was then left. */
@Component
class OrphanSweep {

    /** A form may stay open over a weekend. */
    private static final Duration UNUSED = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final StoredFiles rows;
    private final FileStore store;
    private final List<FileUse> uses;
    private final OnceOnly onceOnly;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrphanSweep(
            StoredFiles rows,
            FileStore store,
            List<FileUse> uses,
            OnceOnly onceOnly,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.uses = uses;
        this.onceOnly = onceOnly;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        onceOnly.run("orphan-sweep", () -> {
            Instant before = clock.instant().minus(UNUSED);
            long last = 0;
            while (last >= 0) {
                last = sweepFrom(last, before);
            }
        });
    }

    /** One batch; the last id seen, or -1 at the end. */
    private long sweepFrom(long after, Instant before) {
        Long last = transaction.execute(_ -> {
            List<StoredFile> batch = rows.olderThan(before, after, Limit.of(BATCH));
            List<FileId> ids = batch.stream().map(file -> file.facts().id()).toList();
            Set<FileId> used = new HashSet<>();
            uses.forEach(use -> used.addAll(use.used(ids)));
            batch.stream().filter(file -> !used.contains(file.facts().id())).forEach(store::remove);
            return batch.size() < BATCH ? -1L : ids.getLast().value();
        });
        return last == null ? -1 : last;
    }
}
