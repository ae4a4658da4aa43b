package etudeline.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/** Asks a database, before anything else is started, whether it is there and new enough. */
final class DatabaseCheck {

    static final int OLDEST = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STARTING_UP = "57P03";
    private static final String UNREACHABLE = "08001";

    private DatabaseCheck() {}

    static void require(DatabaseAddress address) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (last == null || (STARTING_UP.equals(last.getSQLState()) && System.nanoTime() < giveUp)) {
            if (last != null) {
                pause();
            }
            try (Connection connection = connect(address)) {
                requireVersion(connection, address);
                return;
            } catch (SQLException e) {
                last = e;
            }
        }
        throw new Refusal("Database: " + address.shown() + " " + reason(last), last);
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), properties(address));
    }

    private static void requireVersion(Connection connection, DatabaseAddress address) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new Refusal("Database: " + address.shown() + " is PostgreSQL "
                    + connection.getMetaData().getDatabaseProductVersion() + ": " + OLDEST
                    + " or newer is needed, 18 is what this is tested with");
        }
    }

    private static Properties properties(DatabaseAddress address) {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        if (address.password() != null) {
            properties.setProperty("password", address.password());
        }
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        return properties;
    }

    private static String reason(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        boolean unreachable = state.equals(UNREACHABLE);
        return unreachable ? "cannot be reached: is it running?" : "refuses: " + said;
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the database was starting", e);
        }
    }
}
