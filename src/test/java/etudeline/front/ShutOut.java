package etudeline.front;

import etudeline.cluster.Exposed;
import etudeline.cluster.Fault;
import etudeline.cluster.Node;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * People with open pages on two nodes of the product are deactivated while something befalls one of the nodes. The
 * database is told by one transaction as the product's own, so that no node knows of it before it has read the log.
 */
public final class ShutOut implements AutoCloseable {

    /** From the acknowledged commit; what is begun later must not succeed. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    /** All goes on so long after the fault: what was held up comes through then. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private static final int SIZE = 2;

    private final String database;
    private final Exposed exposed;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private int rounds;

    private ShutOut(String database, Path folder) {
        this.database = database;
        this.exposed = new Exposed(database, folder, SIZE);
    }

    /** Starts two nodes with the small demo on an empty database of today's schema. */
    public static ShutOut start(String database, Path folder) {
        ShutOut made = new ShutOut(database, folder);
        try {
            IntStream.range(0, SIZE)
                    .forEach(node -> made.exposed.start(
                            node,
                            Node.PRODUCT,
                            Map.of("ETUDE_DEMO", node == 0 ? "small" : "off", "ETUDE_DRAIN", "0"),
                            "-Xmx600m"));
            made.exposed.nodes().awaitReady().awaitOneCluster(SIZE, Duration.ofMinutes(2));
            return made;
        } catch (RuntimeException failure) {
            made.close();
            throw failure;
        }
    }

    public boolean knows(Fault fault) {
        return exposed.knows(fault);
    }

    /**
     * Another student is deactivated while the fault lasts.
     *
     * @param succeeded what the student had done before, which succeeded
     * @param tried how much was begun later than promised
     * @param refused of that, what was answered: with the way to the password, or as to somebody unknown
     * @param leaked of that, what succeeded
     */
    public record Outcome(Fault fault, int succeeded, int tried, int refused, List<String> leaked) {}

    /** Lets it befall the first node for so long. */
    public Outcome deactivateDuring(Fault fault, Duration lasting) {
        String username = anyStudent();
        rounds++;
        String mark = "round " + rounds + " " + fault;
        List<Evicted> pages = IntStream.range(0, SIZE)
                .mapToObj(node ->
                        new Evicted(new Person(browser, exposed.address(node)), username, mark + " node " + node + " "))
                .toList();
        pages.forEach(Evicted::signIn);
        int before = rows("select text from comment where text like '" + mark + " node % before%'")
                .size();
        exposed.begin(fault, 0);
        try {
            pause(Duration.ofMillis(300));
            deactivate(username);
            pause(PROMISED);
            List<Future<?>> trying = new ArrayList<>();
            pages.forEach(page -> trying.add(threads.submit(page::goOn)));
            pause(lasting);
            exposed.end(fault, 0);
            pause(AFTERWARDS);
            pages.forEach(Evicted::stop);
            for (Future<?> one : trying) {
                one.get(2, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
        List<String> leaked =
                new ArrayList<>(rows("select text from comment where text like '" + mark + " node % after%'"));
        pages.forEach(page -> leaked.addAll(page.leaked()));
        return new Outcome(
                fault,
                before,
                pages.stream().mapToInt(Evicted::tried).sum(),
                pages.stream().mapToInt(Evicted::refused).sum(),
                leaked);
    }

    private static void pause(Duration howLong) {
        long until = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private String anyStudent() {
        return rows("select username from account where role = 'STUDENT' and state = 'ACTIVE' order by id limit 1")
                .getFirst();
    }

    /** What the service does, in one transaction. */
    private void deactivate(String username) {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            for (String change : List.of(
                    "update account set state = 'DEACTIVATED' where username = ?",
                    "update sign_in set ended_at = now() where ended_at is null"
                            + " and account_id = (select id from account where username = ?)")) {
                try (PreparedStatement statement = connection.prepareStatement(change)) {
                    statement.setString(1, username);
                    if (statement.executeUpdate() == 0) {
                        throw new IllegalStateException("Nothing changed: " + change);
                    }
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        browser.shutdownNow();
        exposed.close();
    }
}
