package etudeline.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool waits for seconds before it gives up on a database that is away, and a page asks a dozen times. Here one thread
 * waits, once a second at most, and all others are told at once; the first connection that is had ends it. A pool that is
 * only busy is waited for as ever.
 */
final class FailFastDataSource extends DelegatingDataSource {

    private static final Logger log = LoggerFactory.getLogger(FailFastDataSource.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Away(SQLException failure, Instant since) {}

    private final Clock clock;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile @Nullable Away away;

    FailFastDataSource(DataSource pool, Clock clock) {
        super(pool);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Away known = away;
        if (known == null) {
            return connect();
        }
        if (clock.instant().isBefore(known.since().plus(PAUSE)) || !trying.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException(
                    "The database is away", known.failure().getSQLState(), known.failure());
        }
        try {
            return connect();
        } finally {
            trying.set(false);
        }
    }

    private Connection connect() throws SQLException {
        try {
            Connection connection = super.getConnection();
            if (away != null) {
                away = null;
                log.info("The database is back");
            }
            return connection;
        } catch (SQLTransientConnectionException timeout) {
            // The pool names as cause why it could not connect; a busy one has none.
            if (timeout.getCause() != null) {
                if (away == null) {
                    log.warn("The database is away: {}", timeout.getCause().getMessage());
                }
                away = new Away(timeout, clock.instant());
            }
            throw timeout;
        }
    }
}
