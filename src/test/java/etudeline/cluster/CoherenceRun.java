package etudeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** Nodes that read and write through a cache while a test lets things befall them. */
public final class CoherenceRun implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final Path folder;
    private final boolean tail;
    private final int size;
    private final Exposed exposed;

    private CoherenceRun(String database, Path folder, int size, boolean tail) {
        this.folder = folder.toAbsolutePath();
        this.tail = tail;
        this.size = size;
        this.exposed = new Exposed(database, this.folder.resolve("data"), size);
    }

    /**
     * Starts it all.
     *
     * @param database JDBC address of a database of today's schema, to be written in
     * @param folder for the histories of this run; emptied
     * @param tail whether the nodes follow the log, as those of the product do
     */
    public static CoherenceRun start(String database, Path folder, int size, boolean tail) {
        prepare(database, folder);
        CoherenceRun run = new CoherenceRun(database, folder, size, tail);
        try {
            IntStream.range(0, size).forEach(run::start);
            run.exposed.nodes().awaitReady().awaitOneCluster(size, SOON);
            IntStream.range(0, size).forEach(run::awaitAnswers);
            return run;
        } catch (RuntimeException failure) {
            run.close();
            throw failure;
        }
    }

    private static void prepare(String database, Path folder) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            statement.execute("create table if not exists coherence (id int primary key, version bigint not null)");
            statement.execute("truncate coherence");
            statement.execute("insert into coherence select id, 1 from generate_series(0, " + (CoherenceWork.KEYS - 1)
                    + ") as id");
            statement.execute("""
                    create or replace trigger coherence_caches after update on coherence
                    referencing old table as gone
                    for each statement execute function tell_caches_of('id', 'coherence')""");
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String name(int node) {
        return "node-" + node;
    }

    private Path deafness(int node) {
        return CoherenceNode.deafness(folder, name(node));
    }

    private void start(int node) {
        Map<String, String> environment = Map.of(
                CoherenceNode.FOLDER, folder.toString(),
                CoherenceNode.NAME, name(node),
                CoherenceNode.TAIL, tail ? "on" : "off");
        exposed.start(node, CoherenceNode.class.getName(), environment, "-Dspring.main.web-application-type=none");
    }

    /** Whether that can befall nodes here. */
    public boolean knows(Fault fault) {
        return exposed.knows(fault);
    }

    /** Begins; returns at once. */
    public void begin(Fault fault, int node) {
        if (fault == Fault.DEAF) {
            deafen(node);
        } else {
            exposed.begin(fault, node);
        }
    }

    private void deafen(int node) {
        try {
            Files.createFile(deafness(node));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends it; who was killed is there again. */
    public void end(Fault fault, int node) {
        if (fault == Fault.DEAF) {
            hear(node);
        } else {
            exposed.end(fault, node);
        }
        if (fault == Fault.KILLED) {
            start(node);
            exposed.nodes().node(node).awaitReady();
        }
    }

    private void hear(int node) {
        try {
            Files.delete(deafness(node));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until that node answers what it is asked from now on. */
    public void awaitAnswers(int node) {
        long moment = System.nanoTime();
        while (!History.isAnsweredSince(folder, name(node) + "-", moment)) {
            if (System.nanoTime() - moment > SOON.toNanos()) {
                throw new IllegalStateException("Node " + node + " does not answer again\n"
                        + exposed.nodes().node(node).log());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** Waits until all are one cluster again, as hints need it. */
    public void awaitOneCluster() {
        exposed.nodes().awaitOneCluster(size, SOON);
    }

    /** Ends all nodes; says what their histories say. */
    public Verdict end() {
        exposed.nodes().close();
        return Verdict.of(folder);
    }

    @Override
    public void close() {
        exposed.close();
    }
}
