package etudeline.bench;

import etudeline.journey.SignedIn;
import etudeline.storage.BucketServer;
import java.io.IOException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A file of two hundred megabytes, sent by a professor and streamed by fifty students: what it costs the node's memory. */
final class UploadBenchmark implements Benchmark {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 200 * MEGABYTE;
    private static final int PIECE = 8 * MEGABYTE;
    private static final int READERS = 50;
    private static final int RANGES = 20;
    private static final int RANGE = 2 * MEGABYTE;

    private static final String ATTACH = """
            insert into chapter_file (chapter_id, file_id, place, position)
            select c.id, ?, 'LESSON', 99 from chapter c join account a on a.programme_id = c.programme_id and a.level = c.level
            where a.username_key = 'etudiant' and c.state = 'PUBLISHED' order by c.id limit 1""";

    private final List<String> lines = new ArrayList<>();
    private final byte[] file = new byte[SIZE];

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String measured() throws Exception {
        new Random(1).nextBytes(file);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 9);
        Path folder = Files.createDirectories(Path.of("target", "bench", "upload"));
        bare(folder.resolve("bare"));
        portal("disk", folder, Map.of());
        try (BucketServer bucket = new BucketServer()) {
            portal("bucket, its server beside it", folder, bucket.properties());
        }
        return """
                %d MB over HTTP in pieces of %d MB, as the browser sends them; then %d readers at once, each with %d ranges of %d MB
                from all over the file, as players ask for them. The product in a process of its own (`-Xmx700m`), the file attached
                to a chapter of the student who reads; beside it the JDK's own HTTP server that appends to a file with its hash and
                reads it back. Heap: the same once more, with one full collection after the other, the most that one leaves less
                what one leaves before. Wanted: at most 32 MB.

                | kept on | upload, s | with its end, s | heap growth, MB | readers, MB/s | heap growth, MB |
                |---|---|---|---|---|---|
                """.formatted(SIZE / MEGABYTE, PIECE / MEGABYTE, READERS, RANGES, RANGE / MEGABYTE)
                + String.join("\n", lines);
    }

    private void bare(Path path) throws Exception {
        Files.deleteIfExists(path);
        try (BareFile bare = new BareFile(path);
                HttpClient client = HttpClient.newHttpClient()) {
            long start = System.nanoTime();
            for (int at = 0; at < SIZE; at += PIECE) {
                send(client, HttpRequest.newBuilder(URI.create(bare.address())).POST(piece(at)));
            }
            double sent = seconds(start);
            double read = read(client, HttpRequest.newBuilder(URI.create(bare.address())));
            add("a bare server's disk (reference)", "| %.1f | – | – | %.0f | – |".formatted(sent, read));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private void portal(String kept, Path folder, Map<String, Object> bucket) throws Exception {
        Path log = folder.resolve("gc.log").toAbsolutePath();
        Files.deleteIfExists(log);
        List<String> options = new ArrayList<>(List.of("-Xmx700m", "-Xlog:gc:file=" + log));
        bucket.forEach((name, value) -> options.add("-D" + name + "=" + value));
        try (Portal portal = new Portal(folder.resolve("demo"), options.toArray(String[]::new));
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            String professor = SignedIn.cookie(portal.address(), "prof");
            String student = SignedIn.cookie(portal.address(), "etudiant");
            CollectedHeap heap = new CollectedHeap(portal, log);
            Sending sending = new Sending(client, portal.address(), professor);
            sending.send();
            double[] timed = sending.send();
            attach(portal, sending.file());
            HttpRequest.Builder asked = HttpRequest.newBuilder(
                            URI.create(portal.address() + "/fichiers/" + sending.file()))
                    .header("Cookie", student);
            double read = read(client, asked);
            long sendGrowth = heap.growth(heap.collect(), beside.submit(sending::send));
            Callable<Double> reading = () -> read(client, asked);
            long readGrowth = heap.growth(heap.collect(), beside.submit(reading));
            add(kept, "| %.1f | %.1f | %d | %.0f | %d |".formatted(timed[0], timed[1], sendGrowth, read, readGrowth));
        }
    }

    private final class Sending {

        private final HttpClient client;
        private final String address;
        private final String cookie;
        private long file;

        private Sending(HttpClient client, String address, String cookie) {
            this.client = client;
            this.address = address;
            this.cookie = cookie;
        }

        /** Seconds until the last piece was sent, and until it was acknowledged as a file. */
        double[] send() throws IOException, InterruptedException {
            long start = System.nanoTime();
            String url = UploadBenchmark.send(
                            client,
                            request("/api/televersements")
                                    .header("Upload-Length", Integer.toString(SIZE))
                                    .header("Upload-Metadata", "filename YW1waGkucGRm")
                                    .POST(HttpRequest.BodyPublishers.noBody()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            for (int at = 0; at < SIZE - PIECE; at += PIECE) {
                patch(url, at);
            }
            double sent = seconds(start);
            file = Long.parseLong(
                    patch(url, SIZE - PIECE).headers().firstValue("Etude-File").orElseThrow());
            return new double[] {sent, seconds(start)};
        }

        private HttpResponse<Void> patch(String url, int at) throws IOException, InterruptedException {
            return UploadBenchmark.send(
                    client,
                    request(url)
                            .header("Upload-Offset", Integer.toString(at))
                            .header("Content-Type", "application/offset+octet-stream")
                            .method("PATCH", piece(at)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Cookie", cookie);
        }

        long file() {
            return file;
        }
    }

    private HttpRequest.BodyPublisher piece(int at) {
        return HttpRequest.BodyPublishers.ofByteArray(file, at, PIECE);
    }

    /** Megabytes a second that all readers together get. */
    private static double read(HttpClient client, HttpRequest.Builder asked) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random places = new Random(reader);
                all.add(readers.submit(() -> {
                    for (int range = 0; range < RANGES; range++) {
                        int first = places.nextInt(SIZE - RANGE);
                        send(client, asked.copy().header("Range", "bytes=" + first + "-" + (first + RANGE - 1)));
                    }
                    return null;
                }));
            }
            for (Future<?> reader : all) {
                reader.get();
            }
        }
        return (double) READERS * RANGES * RANGE / MEGABYTE / seconds(start);
    }

    private static HttpResponse<Void> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Answered " + answer.statusCode());
        }
        return answer;
    }

    private static void attach(Portal portal, long file) throws Exception {
        try (Connection connection = DriverManager.getConnection(portal.database());
                PreparedStatement statement = connection.prepareStatement(ATTACH)) {
            statement.setLong(1, file);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("No chapter for the student");
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(String kept, String figures) {
        String line = "| " + kept + " " + figures;
        System.out.println(line);
        lines.add(line);
    }
}
