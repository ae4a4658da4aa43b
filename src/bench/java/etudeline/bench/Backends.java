package etudeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database's processes that serve one application's connections. */
record Backends(List<Long> processes) {

    private static final long NANOS_OF_TICK = 10_000_000;

    static Backends of(Connection connection, String application) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pid from pg_stat_activity where application_name = ?")) {
            statement.setString(1, application);
            List<Long> processes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    processes.add(rows.getLong(1));
                }
            }
            return new Backends(processes);
        }
    }

    /** CPU time that they have used so far, in nanoseconds. */
    long processor() throws IOException {
        long sum = 0;
        for (long process : processes) {
            sum += processor(Path.of("/proc", Long.toString(process)));
        }
        return sum;
    }

    /** To the nanosecond where the kernel counts so, else in ticks of ten milliseconds. */
    private static long processor(Path process) throws IOException {
        Path exact = process.resolve("schedstat");
        if (Files.exists(exact)) {
            return Long.parseLong(Files.readString(exact).split(" ", 2)[0]);
        }
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * NANOS_OF_TICK;
    }
}
