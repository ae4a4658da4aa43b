package etudeline.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * What a database says of itself.
 *
 * @param pooled whether something stands in between that hands out its connections, and with them no session of our own
 * @param server tells one database from all others
 * @param taken how many connections it takes from us
 */
record DatabaseFacts(boolean pooled, String server, int taken) {

    private static final String QUESTION = """
            select pg_backend_pid(),
              current_database() || ' since ' || pg_postmaster_start_time(),
              current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
                - coalesce(current_setting('reserved_connections', true)::int, 0),
              (select datconnlimit from pg_database where datname = current_database()),
              (select rolconnlimit from pg_roles where rolname = current_user)""";

    static DatabaseFacts of(DatabaseAddress address) {
        try (Connection connection = DatabaseCheck.connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            // A pooler signs in for us, and cannot know which process of the server will serve whom.
            boolean pooled = connection.unwrap(PGConnection.class).getBackendPID() != row.getInt(1);
            int taken = IntStream.of(row.getInt(3), row.getInt(4), row.getInt(5))
                    .filter(limit -> limit >= 0)
                    .min()
                    .orElseThrow();
            return new DatabaseFacts(pooled, row.getString(2), taken);
        } catch (SQLException failure) {
            throw new Refusal("Database: " + address.shown() + " refuses: " + failure.getMessage(), failure);
        }
    }
}
