package etudeline.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Work that one node at a time does: a transaction-scoped lock of the database, gone with the node that held it. */
@Component
public class OnceOnly {

    private final DataSource database;

    OnceOnly(DataSource database) {
        this.database = database;
    }

    /** Runs the work unless another node is at it; says whether it ran here. */
    public boolean run(String name, Runnable work) {
        try (Connection connection = database.getConnection()) {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                boolean ours = lock(connection, name);
                if (ours) {
                    work.run();
                }
                return ours;
            } finally {
                connection.rollback();
                connection.setAutoCommit(commits);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("No lock for " + name, failure);
        }
    }

    private static boolean lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}
