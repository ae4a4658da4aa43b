package etudeline.bench;

import etudeline.journey.ListReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file of a hundred thousand rows of a list: when it begins, what it costs the node's memory, and whether it is right. */
final class ExportBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 100_000);

    /** The same rows as the list's columns say them, in the order of its usual sort. */
    private static final String SQL = """
            select concat_ws(';', a.last_name || ' ' || a.first_name, a.matricule, a.username, u.name, p.name,
                case when a.level > 10 then 'BTS' || a.level - 10 when a.level > 3 then 'M' || a.level - 3 else 'L' || a.level end,
                to_char(a.created_at at time zone u.time_zone, 'DD/MM/YYYY'))
            from account a join university u on u.id = a.university_id join programme p on p.id = a.programme_id
            where a.role = 'STUDENT' order by a.name_key, a.id""";

    private static final String HEAD = """
            | file | rows | size | first byte, ms | whole, s | heap growth, MB | like SQL, row for row |
            |---|---|---|---|---|---|---|""";

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String measured() throws Exception {
        Path data = Files.createDirectories(Path.of("target", "bench", "demo-" + STUDENTS));
        Path log = data.resolve("gc.log").toAbsolutePath();
        Files.deleteIfExists(log);
        try (Portal portal = new Portal(Integer.toString(STUDENTS), data, "-Xmx700m", "-Xlog:gc:file=" + log);
                ListReader reader = new ListReader(portal.address(), "admin", "/admin/etudiants");
                Connection connection = DriverManager.getConnection(portal.database())) {
            file(portal, reader, log, "CSV", connection);
            for (String format : List.of("CSV", "XLSX")) {
                file(portal, reader, log, format, connection);
            }
        }
        return """
                The principal's list of %,d students of the demo, "Exporter", over HTTP from the product in a process of its own
                (`-Xmx700m`). First byte: of the body, from the request on. Heap: the same file once more, with one full collection
                after the other while it is written, the most that one leaves less what one leaves before. The first line is the
                first file since the start.
                The CSV is compared with what one SQL statement says, line by line. Wanted: first byte at most 500 ms, heap at
                most 32 MB.

                """.formatted(STUDENTS) + HEAD + "\n" + String.join("\n", lines);
    }

    private void file(Portal portal, ListReader reader, Path log, String format, Connection connection)
            throws Exception {
        String address = reader.export(format);
        String cookies = reader.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", cookies)
                .build();
        Path file = log.resolveSibling("export." + format.toLowerCase(Locale.ROOT));
        long start = System.nanoTime();
        double first;
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                var out = Files.newOutputStream(file)) {
            out.write(body.read());
            first = (System.nanoTime() - start) / 1e6;
            body.transferTo(out);
        }
        double whole = (System.nanoTime() - start) / 1e9;
        long grown = grown(portal, request, log);
        String line = "| %s | %,d | %.1f MB | %.0f | %.1f | %d | %s |"
                .formatted(
                        format,
                        STUDENTS,
                        Files.size(file) / 1e6,
                        first,
                        whole,
                        grown,
                        format.equals("CSV") ? compared(file, connection) : "a test's matter");
        System.out.println(line);
        lines.add(line);
    }

    /** The file once more, for what it keeps: megabytes beyond those before it, at most, after full collections all along. */
    private static long grown(Portal portal, HttpRequest request, Path log) throws Exception {
        CollectedHeap heap = new CollectedHeap(portal, log);
        long before = heap.collect();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return heap.growth(before, client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
        }
    }

    private static String compared(Path file, Connection connection) throws IOException, SQLException {
        int row = 0;
        try (BufferedReader written =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet rows = statement.executeQuery()) {
            String header = written.readLine();
            while (rows.next()) {
                row++;
                String line = written.readLine();
                String wanted = rows.getString(1);
                if (line == null || !line.replace("\"", "").startsWith(wanted)) {
                    throw new IllegalStateException("Row " + row + " under " + header + ": " + line + " for " + wanted);
                }
            }
            String more = written.readLine();
            if (more != null) {
                throw new IllegalStateException("One row more: " + more);
            }
        }
        return "yes, %,d".formatted(row);
    }
}
