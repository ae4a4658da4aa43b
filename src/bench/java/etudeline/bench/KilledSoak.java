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
            long killAt = System.nanoTime() + random.nextLong(500_000_000L, 3_000_000_000L);
            try (Connection connection = DriverManager.getConnection(portal.database());
                    PreparedStatement insert = connection.prepareStatement("insert into soak_killed values (?)")) {
                while (System.nanoTime() < killAt) {
                    insert.setLong(1, acknowledged + 1);
                    insert.executeUpdate();
                    acknowledged++;
                }
                long postmaster = portal.postmaster();
                portal.kill();
                if (both) {
                    ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
        }
    }

    private void requireAll(Portal portal) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.database());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*), coalesce(max(id), 0) from soak_killed")) {
            rows.next();
            if (rows.getLong(1) != acknowledged || rows.getLong(2) != acknowledged) {
                throw new IllegalStateException("Of " + acknowledged + " rows acknowledged, " + rows.getLong(1)
                        + " are there, up to " + rows.getLong(2));
            }
        }
    }

    private static void execute(Portal portal, String sql) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
