package etudeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills the portal, and at times its database with it, while rows are written: whatever was acknowledged is there. */
final class KilledSoak {

    private static final int ROUNDS = Integer.getInteger("soak.rounds", 20);
    private static final Path DATA = Path.of("target", "soak", "killed");

    private final Random random = new Random(42);
    private long acknowledged;

    void run() throws Exception {
        Files.createDirectories(DATA);
        try (Portal portal = new Portal(DATA)) {
            execute(portal, "drop table if exists soak_killed");
            execute(portal, "create table soak_killed (id bigint primary key)");
        }
        for (int round = 1; round <= ROUNDS; round++) {
            boolean both = random.nextBoolean();
            round(both);
            System.out.println("Round " + round + " of " + ROUNDS + ": killed the portal"
                    + (both ? " and its database" : "") + ", " + acknowledged + " rows acknowledged so far, none lost");
        }
        try (Portal portal = new Portal(DATA)) {
            requireAll(portal);
            execute(portal, "drop table soak_killed");
        }
    }

    private void round(boolean both) throws IOException, InterruptedException, SQLException {
        try (Portal portal = new Portal(DATA)) {
            requireAll(portal);
            long postmaster = portal.postmaster();
            long pause = random.nextLong(500, 3_000);
            Thread killer = Thread.ofPlatform().start(() -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
                portal.kill();
                if (both) {
                    ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
                }
            });
            write(portal.database(), killer);
            killer.join();
        }
    }

    /** Writes through the kill; a database that is killed too ends it in the middle of a statement. */
    private void write(String database, Thread killer) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement insert = connection.prepareStatement("insert into soak_killed values (?)")) {
            while (killer.isAlive()) {
                insert.setLong(1, acknowledged + 1);
                try {
                    insert.executeUpdate();
                } catch (SQLException _) {
                    return;
                }
                acknowledged++;
            }
        }
    }

    /** All that was acknowledged, and at most the one row more whose answer was cut off. */
    private void requireAll(Portal portal) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*), coalesce(max(id), 0) from soak_killed")) {
            rows.next();
            long count = rows.getLong(1);
            if (count != rows.getLong(2) || count < acknowledged || count > acknowledged + 1) {
                throw new IllegalStateException(
                        "Of " + acknowledged + " rows acknowledged, " + count + " are there, up to " + rows.getLong(2));
            }
            acknowledged = count;
        }
    }

    private static void execute(Portal portal, String sql) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
