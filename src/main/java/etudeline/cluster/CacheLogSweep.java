package etudeline.cluster;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what every node has long known of the changes. */
@Component
class CacheLogSweep {

    private final JdbcClient database;

    CacheLogSweep(JdbcClient database) {
        this.database = database;
    }

    /**
     * Only the beginning of the log, so that whoever reads the rest knows all changes from its first transaction on: up to
     * where a younger row begins, or a transaction that may still write one.
     */
    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int sweep() {
        return database.sql("""
                        delete from cache_log where xid < (
                            select least(
                                max(xid) filter (where at < now() - interval '15 minutes'),
                                min(xid) filter (where at >= now() - interval '15 minutes'),
                                pg_snapshot_xmin(pg_current_snapshot()))
                            from cache_log)""").update();
    }
}
