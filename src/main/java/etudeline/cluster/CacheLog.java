package etudeline.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code cache_log} on a connection that it keeps, so that a busy pool delays nothing. One thread at a time.
 */
@Component
class CacheLog {

    /** A reading that takes longer is worth nothing. */
    private static final int PATIENCE_MILLIS = 700;

    /** Closes the socket on the thread that waited in vain: there is nothing else to do for it. */
    private static final Executor AT_ONCE = Runnable::run;

    /** To read from when no change matters: no transaction has such a number. */
    static final long NOTHING = Long.MAX_VALUE;

    static final String READ = """
            select pg_postmaster_start_time()::text, pg_snapshot_xmin(pg_current_snapshot())::text,
                   changed.seq, changed.cache, changed.key, changed.xid::text
            from (select) as once left join cache_log changed on changed.xid >= ?::xid8
            order by changed.xid, changed.seq""";

    private final DataSource database;
    private @Nullable Connection connection;

    CacheLog(DataSource database) {
        this.database = database;
    }

    /** The changes by that transaction and all that began later, and by none that was over before. */
    LogReading read(long from) throws SQLException {
        Connection open = connect();
        try (PreparedStatement statement = open.prepareStatement(READ)) {
            statement.setString(1, Long.toString(from));
            return read(statement);
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private static LogReading read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Change> changes = new ArrayList<>();
            rows.next();
            String server = rows.getString(1);
            long oldest = Long.parseLong(rows.getString(2));
            do {
                String cache = rows.getString(4);
                if (cache != null) {
                    changes.add(
                            new Change(rows.getLong(3), cache, rows.getString(5), Long.parseLong(rows.getString(6))));
                }
            } while (rows.next());
            return new LogReading(server, oldest, changes);
        }
    }

    private Connection connect() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            open.setAutoCommit(true);
            open.setNetworkTimeout(AT_ONCE, PATIENCE_MILLIS);
            connection = open;
        }
        return open;
    }

    void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                // It was not to be kept.
            }
        }
    }
}
