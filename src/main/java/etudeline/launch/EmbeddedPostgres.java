package etudeline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes with the product, for one folder; it lives and ends with this process. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String NAME = "etude";
    private static final int TRIES = 5;

    private final Path folder;
    private final Path programs;
    private final Map<String, String> settings;
    private final Consumer<String> steps;
    private @Nullable FolderLock lock;
    private @Nullable PostgresServer server;
    private boolean closed;

    /**
     * @param folder where everything is kept: data, port, password, log
     * @param programs where the server itself is unpacked; may be shared by several folders
     * @param settings PostgreSQL settings that differ from ours
     * @param steps is told in a line what takes a while
     */
    public EmbeddedPostgres(Path folder, Path programs, Map<String, String> settings, Consumer<String> steps) {
        this.folder = folder.toAbsolutePath().normalize();
        this.programs = programs.toAbsolutePath().normalize();
        this.settings = Map.copyOf(settings);
        this.steps = steps;
    }

    /** Starts the server, on the data that is there, and waits until it takes connections. */
    public synchronized DatabaseAddress start() {
        if (closed) {
            throw new IllegalStateException("already stopped");
        }
        try {
            return started();
        } catch (IOException e) {
            close();
            throw DataFolder.notWritable(folder, e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Refusal("Database: interrupted while starting", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private DatabaseAddress started() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        lock = FolderLock.take(folder);
        PostgresProgram program = PostgresProgram.unpackedIn(programs, steps);
        PostgresServer made = new PostgresServer(program, PostgresAccount.ownerOf(folder), folder);
        endLeftOver(made);
        Path password = folder.resolve("password");
        String secret = DataFolder.keptSecret(password);
        if (!made.isCreated()) {
            steps.accept("Database: creating it in " + folder);
            made.create(password);
        }
        String version = program.version();
        made.requireMajorOf(version);
        steps.accept("Database: starting PostgreSQL " + version + " in " + folder);
        server = made;
        int port = startOnFreePort(made);
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, PostgresServer.USER, secret);
        createDatabase(port, secret);
        return address;
    }

    private void endLeftOver(PostgresServer made) throws IOException, InterruptedException {
        Postmaster left = made.postmaster().orElse(null);
        if (left == null) {
            return;
        }
        if (left.isAlive()) {
            steps.accept("Database: stopping PostgreSQL (process " + left.pid() + ") left by a start that was killed");
            made.stop();
        } else {
            left.forget();
        }
    }

    private int startOnFreePort(PostgresServer made) throws IOException, InterruptedException {
        Path kept = folder.resolve("port");
        for (int attempt = 1; ; attempt++) {
            int port = keptPort(kept);
            DataFolder.writeWhole(folder.resolve("settings.conf"), PostgresSettings.text(port, settings));
            PostgresServer.Outcome outcome = made.start();
            if (outcome.succeeded()) {
                return port;
            }
            boolean taken = outcome.printed().contains("could not bind");
            if (!taken || attempt == TRIES) {
                throw new Refusal("Database: PostgreSQL did not start in " + folder + ": " + outcome.printed());
            }
            Files.delete(kept);
        }
    }

    private int keptPort(Path kept) throws IOException {
        String text = Files.exists(kept) ? Files.readString(kept).strip() : "";
        if (text.matches("[1-9][0-9]{0,4}") && Ports.isFree(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        // Below the range from which systems take ports for outgoing connections.
        int port = IntStream.generate(() -> ThreadLocalRandom.current().nextInt(15_000, 32_000))
                .filter(Ports::isFree)
                .findFirst()
                .getAsInt();
        if (!text.isEmpty()) {
            steps.accept("Database: port " + text + " is in use, now on " + port);
        }
        DataFolder.writeWhole(kept, Integer.toString(port));
        return port;
    }

    private static void createDatabase(int port, String secret) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, secret);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + NAME + "'")
                    .next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            throw new Refusal("Database: " + e.getMessage(), e);
        }
    }

    /** Stops the server and lets go of the folder. */
    @Override
    public synchronized void close() {
        closed = true;
        try (FolderLock _ = lock) {
            if (server != null
                    && server.postmaster().filter(Postmaster::isAlive).isPresent()) {
                server.stop();
            }
        } catch (IOException e) {
            steps.accept("Database: not stopped: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server = null;
        lock = null;
    }
}
