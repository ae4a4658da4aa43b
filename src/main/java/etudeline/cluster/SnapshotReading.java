package etudeline.cluster;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads values together with what the database could see at the latest when they were read. */
@Component
class SnapshotReading {

    private final JdbcClient database;

    SnapshotReading(JdbcClient database) {
        this.database = database;
    }

    /** Does the work in the transaction of the caller, or one of its own, with the server's start and the snapshot's text. */
    @Transactional(readOnly = true)
    public <V> @Nullable V read(BiFunction<String, String, @Nullable V> work) {
        String[] now = database.sql("select pg_postmaster_start_time()::text, pg_current_snapshot()::text")
                .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        return work.apply(Objects.requireNonNull(now[0]), Objects.requireNonNull(now[1]));
    }
}
