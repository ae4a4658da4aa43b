package etudeline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The product itself in a process of its own, started from what {@code ./etude} has unpacked. */
public final class Portal implements AutoCloseable {

    private static final Path JAR = Path.of("target", "run", "etude-line.jar");

    private final Process process;
    private final Path data;
    private final List<String> lines = new ArrayList<>();
    private final Duration readyAfter;
    private final Duration processorAtReady;

    /** Starts with the small demo on the data folder given and waits until it is ready. */
    public Portal(Path data, String... options) throws IOException {
        this("small", data, options);
    }

    /**
     * Starts with a demo of another size.
     *
     * @param demo as in {@code ETUDE_DEMO}
     */
    Portal(String demo, Path data, String... options) throws IOException {
        this.data = data;
        List<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"),
                        Stream.of("--sun-misc-unsafe-memory-access=allow"),
                        Stream.of(options),
                        Stream.of("-jar", JAR.toString()))
                .flatMap(words -> words)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        builder.environment().put("MANAGEMENT_PORT", "0");
        builder.environment().put("ETUDE_DEMO", demo);
        builder.environment().put("ETUDE_DATA_DIR", data.toString());
        long start = System.nanoTime();
        process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("Ready: ")) {
            lines.add(line);
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The portal ended: " + String.join("\n", lines));
        }
        lines.add(line);
        readyAfter = Duration.ofNanos(System.nanoTime() - start);
        processorAtReady = process.info().totalCpuDuration().orElse(Duration.ZERO);
        // What it says later must not fill the pipe.
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(_ -> {}));
    }

    Duration readyAfter() {
        return readyAfter;
    }

    Duration processorAtReady() {
        return processorAtReady;
    }

    /** Where it answers, such as {@code http://localhost:8080}. */
    public String address() {
        return lines.getLast().replaceFirst("Ready: (\\S+).*", "$1");
    }

    /** The JDBC address of its embedded database, user and all. */
    String database() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + kept("port") + "/etude?user=etude&password=" + kept("password");
    }

    /** The number of its database's process. */
    long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    long process() {
        return process.pid();
    }

    /** CPU time that it has used so far, in milliseconds. */
    double processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private String kept(String name) throws IOException {
        return Files.readString(data.resolve("postgres").resolve(name)).strip();
    }

    @Override
    public void close() {
        // By its handle: the process itself would close our end of its output, and what it writes at its end, such as
        // the
        // cache of a recorded start, would break off.
        process.toHandle().destroy();
        process.onExit().join();
    }
}
