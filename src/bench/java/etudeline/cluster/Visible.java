package etudeline.cluster;

import etudeline.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long after a commit another node reads the new value, beside a bare round trip through a topic of the same members.
 * Two nodes in this process, over TCP, each with its own pool, caches and following of the log.
 */
public final class Visible {

    private static final int TIMES = Integer.getInteger("bench.times", 2000);
    private static final int WARM_UP = 500;
    private static final long GIVE_UP = Duration.ofSeconds(30).toNanos();

    @Import({ClusterBeans.class, CacheLog.class, CacheTail.class, CacheFollowing.class})
    private static final class OneNode {}

    /** One of the two nodes. */
    private static final class Side implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final Messages messages;
        private final TransactionTemplate writing;
        private final JdbcClient database;
        private final Cached<String, Long> cache;

        Side(String database, List<Integer> ports, int index) {
            context = new SpringApplicationBuilder(OneNode.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.hikari.maximum-pool-size=4",
                            "--etude.cluster.members=127.0.0.1:" + ports.get(0) + ",127.0.0.1:" + ports.get(1),
                            "--etude.cluster.port=" + ports.get(index));
            messages = context.getBean(Messages.class);
            writing = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            this.database = context.getBean(JdbcClient.class);
            cache = context.getBean(Caches.class)
                    .make(new CacheSpec<>("visible", 10, Duration.ofHours(1), key -> key), _ -> stored());
        }

        private Long stored() {
            return database.sql("select version from visible").query(Long.class).single();
        }

        long seen() {
            return Objects.requireNonNull(cache.get("key"));
        }

        /** Returns when the commit is acknowledged. */
        long write() {
            return Objects.requireNonNull(
                    writing.execute(_ -> database.sql("update visible set version = version + 1 returning version")
                            .query(Long.class)
                            .single()));
        }

        int members() {
            return context.getBean(Member.class)
                    .instance()
                    .map(instance -> instance.getCluster().getMembers().size())
                    .orElse(0);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** The result as Markdown. */
    public String measured() throws Exception {
        String database = TestDatabase.copy();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table visible (version bigint not null)");
            statement.execute("insert into visible values (0)");
            statement.execute("create trigger visible_changed after update on visible for each statement"
                    + " execute function tell_caches_all('visible')");
        }
        List<Integer> ports = Installation.freePorts(2);
        try (Side here = new Side(database, ports, 0);
                Side there = new Side(database, ports, 1)) {
            await(() -> here.members() + there.members(), 4);
            AtomicLong answered = new AtomicLong();
            there.messages.listen("ping", text -> there.messages.publish("pong", text));
            here.messages.listen("pong", text -> answered.set(Long.parseLong(text)));
            List<Long> trips = new ArrayList<>();
            List<Long> visible = new ArrayList<>();
            List<Long> whole = new ArrayList<>();
            for (int time = -WARM_UP; time < TIMES; time++) {
                long ping = System.nanoTime();
                here.messages.publish("ping", Long.toString(time));
                long trip = await(answered::get, time) - ping;
                CountDownLatch ready = new CountDownLatch(1);
                AtomicLong seen = new AtomicLong();
                long wanted = there.seen() + 1;
                Thread reader = Thread.ofPlatform().start(() -> {
                    ready.countDown();
                    seen.set(await(there::seen, wanted));
                });
                ready.await();
                long begin = System.nanoTime();
                here.write();
                long acknowledged = System.nanoTime();
                reader.join();
                if (time >= 0) {
                    trips.add(trip);
                    visible.add(Math.max(0, seen.get() - acknowledged));
                    whole.add(seen.get() - begin);
                }
            }
            return table(trips, visible, whole);
        }
    }

    /** When it was so. */
    private static long await(LongSupplier what, long wanted) {
        long giveUp = System.nanoTime() + GIVE_UP;
        while (what.getAsLong() != wanted) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Not " + wanted + " but " + what.getAsLong());
            }
            Thread.onSpinWait();
        }
        return System.nanoTime();
    }

    private static String table(List<Long> trips, List<Long> visible, List<Long> whole) {
        return """
                %d times in turn: a text to the other member and back through one topic; then a change committed on one node
                and read on the other, which reads all the time, the new value fetched from the database included. Two nodes
                in one process, over TCP.

                | | median | p99 | to the round trip, median | p99 |
                |---|---|---|---|---|
                """.formatted(TIMES)
                + line("topic, there and back", trips, trips)
                + line("from acknowledged commit to visible", visible, trips)
                + line("from before the statement to visible: update, commit and all", whole, trips);
    }

    private static String line(String what, List<Long> times, List<Long> trips) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f× | %.2f× |%n",
                what,
                at(times, 50) / 1e6,
                at(times, 99) / 1e6,
                (double) at(times, 50) / at(trips, 50),
                (double) at(times, 99) / at(trips, 99));
    }

    private static long at(List<Long> times, int hundredths) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * hundredths / 100));
    }
}
