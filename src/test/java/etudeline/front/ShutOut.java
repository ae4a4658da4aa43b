package etudeline.front;

import static org.awaitility.Awaitility.await;

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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People with open pages on two nodes of the product are deactivated while something befalls one of the nodes. */
public final class ShutOut implements AutoCloseable {

    /** After it was acknowledged; what is begun later must not succeed. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    /** All goes on so long after the node is ready again: what was held up comes through then. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);

    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final int SIZE = 2;

    /** Students and the pictures that they may see; short ladders have levels from 11 on. */
    private static final String READING = " from account a join chapter c on c.programme_id = a.programme_id"
            + " and c.level <= a.level and (c.level > 10) = (a.level > 10) join chapter_file f on f.chapter_id = c.id"
            + " where a.role = 'STUDENT' and a.state = 'ACTIVE' and c.state = 'PUBLISHED'";

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

    /**
     * All that can befall a node here while people have pages open, with last what it does not come back from. Hints alone
     * would do under some of it; a node with neither the database nor another node has but its own doubts.
     */
    public List<Set<Fault>> faults() {
        return Stream.of(
                        Set.of(Fault.STOPPED),
                        Set.of(Fault.CUT),
                        Set.of(Fault.SILENT),
                        Set.of(Fault.ALONE),
                        Set.of(Fault.CUT, Fault.ALONE),
                        Set.of(Fault.SILENT, Fault.ALONE),
                        Set.of(Fault.KILLED))
                .filter(faults -> faults.stream().allMatch(exposed::knows))
                .toList();
    }

    /**
     * Another student is deactivated while the fault lasts.
     *
     * @param succeeded what the student had done before, which succeeded
     * @param tried how much was begun later than promised
     * @param refused of that, what was answered: with the way to the password, or as to somebody unknown
     * @param leaked of that, what succeeded
     */
    public record Outcome(Set<Fault> faults, int succeeded, int tried, int refused, List<String> leaked) {}

    /** Where the node is that nothing befalls. */
    public String healthy() {
        return exposed.address(SIZE - 1);
    }

    /**
     * Lets it all befall the first node at once, for so long.
     *
     * @param deactivate has the account of that number deactivated, and returns when that is acknowledged
     */
    public Outcome deactivateDuring(Set<Fault> faults, Duration lasting, Consumer<String> deactivate) {
        rounds++;
        String student = anyReader();
        String username =
                rows("select username from account where id = " + student).getFirst();
        String file = file(student);
        String mark = "round " + rounds + " " + faults;
        List<Evicted> pages = IntStream.range(0, SIZE)
                .mapToObj(node -> new Evicted(
                        new Person(browser, exposed.address(node)), username, mark + " node " + node + " ", file))
                .toList();
        pages.forEach(Evicted::signIn);
        int before = rows("select text from comment where text like '" + mark + " node % before%'")
                .size();
        faults.forEach(fault -> exposed.begin(fault, 0));
        try {
            List<Future<?>> trying = new ArrayList<>();
            try {
                deactivate.accept(student);
                pause(PROMISED);
                pages.forEach(page -> trying.add(threads.submit(page::goOn)));
                pause(lasting);
            } finally {
                faults.forEach(fault -> exposed.end(fault, 0));
            }
            if (!faults.contains(Fault.KILLED)) {
                awaitReady();
            }
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
                faults,
                before,
                pages.stream().mapToInt(Evicted::tried).sum(),
                pages.stream().mapToInt(Evicted::refused).sum(),
                leaked);
    }

    private void awaitReady() {
        Person nobody = new Person(browser, exposed.address(0));
        await().atMost(RECOVERY)
                .ignoreExceptionsInstanceOf(Person.NotServed.class)
                .until(() -> nobody.send(nobody.request("/readyz").build()).statusCode() == 200);
    }

    private static void pause(Duration howLong) {
        long until = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private String anyReader() {
        return rows("select a.id::text" + READING + " order by a.id, f.file_id limit 1")
                .getFirst();
    }

    /** A picture in a chapter of that student's level or a lower one. */
    private String file(String student) {
        return rows("select f.file_id::text" + READING + " and a.id = " + student + " order by f.file_id limit 1")
                .getFirst();
    }

    /** What the service does, by a transaction of no node: none knows of it before it has read the log. */
    public void deactivate(String account) {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            for (String change : List.of(
                    "update account set state = 'DEACTIVATED' where id::text = ?",
                    "update sign_in set ended_at = now() where ended_at is null and account_id::text = ?")) {
                try (PreparedStatement statement = connection.prepareStatement(change)) {
                    statement.setString(1, account);
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
