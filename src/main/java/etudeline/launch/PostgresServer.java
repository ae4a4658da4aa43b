package etudeline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Creates, starts and stops the server of one folder with PostgreSQL's own commands.
 *
 * @param folder holds {@code data}, the settings and the log
 */
record PostgresServer(PostgresProgram program, PostgresAccount account, Path folder) {

    static final String USER = "etude";

    /** How a command ended and what it printed. */
    record Outcome(boolean succeeded, String printed) {}

    Path data() {
        return folder.resolve("data");
    }

    boolean isCreated() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    void requireMajorOf(String version) throws IOException {
        String written = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.startsWith(written + ".")) {
            throw new Refusal("Database: " + data() + " was written by PostgreSQL " + written + ", this is " + version
                    + ": move the data with pg_dump, or set ETUDE_DATA_DIR to another folder");
        }
    }

    /** Makes an empty cluster whose order of characters is the same on every machine. */
    void create(Path password) throws IOException, InterruptedException {
        Path part = folder.resolve("data.new");
        FileSystemUtils.deleteRecursively(part);
        Outcome outcome = run(List.of(
                program.command("initdb"),
                "--pgdata=" + part,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!outcome.succeeded()) {
            FileSystemUtils.deleteRecursively(part);
            throw new Refusal("Database: cannot be created in " + folder + ": " + lastLine(outcome.printed()));
        }
        Files.writeString(part.resolve("postgresql.conf"), "include = '../settings.conf'\n", StandardOpenOption.APPEND);
        // Only a finished cluster gets the name, so that an interrupted start leaves nothing to trip over.
        Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts and waits until connections are taken, through a recovery after a crash if there is one. */
    Outcome start() throws IOException, InterruptedException {
        Path log = log();
        if (Files.exists(log)) {
            Files.move(log, folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome outcome = run(List.of(
                program.command("pg_ctl"), "start", "--pgdata=" + data(), "--log=" + log, "--wait", "--timeout=600"));
        return outcome.succeeded() ? outcome : new Outcome(false, reason(outcome));
    }

    /** Ends all connections and the server; without a checkpoint where that takes too long, since nothing is lost. */
    void stop() throws IOException, InterruptedException {
        if (!stop("fast", 60)) {
            stop("immediate", 30);
        }
    }

    Optional<Postmaster> postmaster() throws IOException {
        return isCreated() ? Postmaster.of(data()) : Optional.empty();
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private boolean stop(String mode, int seconds) throws IOException, InterruptedException {
        return run(List.of(
                        program.command("pg_ctl"),
                        "stop",
                        "--pgdata=" + data(),
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + seconds))
                .succeeded();
    }

    private String reason(Outcome outcome) throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("could not bind"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(FATAL|LOG|WARNING): *", ""))
                .orElseGet(() -> lastLine(outcome.printed()));
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce((_, last) -> last).orElse("no reason given");
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        account.own(folder);
        ProcessBuilder builder = new ProcessBuilder(account.command(command)).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor() == 0, printed);
    }
}
