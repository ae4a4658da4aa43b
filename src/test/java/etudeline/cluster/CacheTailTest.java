package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etudeline.PostgresTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of changes as a node follows it: nothing that was committed is passed over, in whatever order. */
@PostgresTest
class CacheTailTest {

    private static final AtomicLong NAMES = new AtomicLong();

    @Autowired
    Caches caches;

    @Autowired
    CacheTail tail;

    @Autowired
    CacheHints hints;

    @Autowired
    CacheLogSweep sweep;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @Autowired
    TransactionTemplate transaction;

    private final String name = "test-" + NAMES.incrementAndGet();
    private final AtomicLong truth = new AtomicLong();
    private Cached<String, Long> cache;

    @BeforeEach
    void a_cache() {
        cache = caches.make(new CacheSpec<>(name, 10, Duration.ofHours(1), key -> key), _ -> truth.get());
    }

    private long seen() {
        return Objects.requireNonNull(cache.get("key"));
    }

    /** In the transaction that goes on, or one of its own. */
    private void tell(String cacheName) {
        transaction.executeWithoutResult(_ -> database.sql("select tell_caches(?, array ['*'])")
                .param(cacheName)
                .query()
                .listOfRows());
    }

    private void tell(Statement statement) throws SQLException {
        statement.execute("select tell_caches('" + name + "', array ['key'])");
    }

    @Test
    void the_node_that_commits_has_forgotten_when_it_goes_on() {
        seen();
        transaction.executeWithoutResult(_ -> {
            tell(name);
            truth.set(1);
        });
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_changes_nothing() {
        seen();
        transaction.executeWithoutResult(status -> {
            tell(name);
            status.setRollbackOnly();
        });
        truth.set(1);
        tail.catchUp();
        assertThat(seen()).isZero();
    }

    @Test
    void a_change_by_whomever_is_found() throws SQLException {
        seen();
        try (Connection stranger = connections.getConnection();
                Statement statement = stranger.createStatement()) {
            tell(statement);
            truth.set(1);
            stranger.commit();
        }
        tail.catchUp();
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_began_first_and_commits_last_is_not_passed_over() throws SQLException {
        try (Connection slow = connections.getConnection();
                Connection quick = connections.getConnection();
                Statement ofSlow = slow.createStatement();
                Statement ofQuick = quick.createStatement()) {
            tell(ofSlow);
            tell(ofQuick);
            quick.commit();
            tail.catchUp();
            seen();
            truth.set(1);
            slow.commit();
            tail.catchUp();
            assertThat(seen()).isEqualTo(1);
        }
    }

    /** Bulk work names very many keys with one statement: they share rows, and too many are told as all. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1000, 5", "1001, 1"})
    void keys_told_together_are_all_forgotten(int keys, int rows) {
        cache = caches.make(
                new CacheSpec<>(name + "-of-many", 2000, Duration.ofHours(1), key -> key), _ -> truth.get());
        List<String> names =
                IntStream.range(0, keys).mapToObj(Integer::toString).toList();
        names.forEach(cache::get);
        transaction.executeWithoutResult(_ -> {
            database.sql("select tell_caches(?, ?)")
                    .params(List.of(name + "-of-many", names.toArray(String[]::new)))
                    .query()
                    .listOfRows();
            truth.set(1);
        });
        assertThat(names).allMatch(key -> Objects.equals(cache.get(key), 1L));
        assertThat(logged(name + "-of-many")).isEqualTo(rows);
    }

    @Test
    void keys_hinted_at_together_are_all_forgotten() {
        tail.catchUp();
        cache.get("other");
        seen();
        truth.set(1);
        hints.tell(server(), List.of(new Change(-4, name, "other key", 1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> seen() == 1 && Objects.equals(cache.get("other"), 1L));
    }

    /** The log says nothing of it, so that only the hint can have done it. */
    @Test
    void what_another_node_hints_at_is_forgotten() {
        tail.catchUp();
        seen();
        truth.set(1);
        hints.tell("another server", List.of(new Change(-1, name, "key", 1)));
        hints.tell(server(), List.of(new Change(-2, "other", "key", 1), new Change(-3, name, "key", 1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> seen() == 1);
    }

    @Test
    void the_log_keeps_what_is_young_and_loses_what_is_old() {
        tell("old");
        transaction.executeWithoutResult(_ -> database.sql("update cache_log set at = now() - interval '1 hour'")
                .update());
        tell("young");
        sweep.sweep();
        assertThat(logged("young")).isEqualTo(1);
        // The last of the old ones marks up to where the log is complete.
        assertThat(logged("old")).isLessThanOrEqualTo(1);
        tell("younger");
        sweep.sweep();
        assertThat(logged("young")).isEqualTo(1);
    }

    private String server() {
        return database.sql("select pg_postmaster_start_time()::text")
                .query(String.class)
                .single();
    }

    private long logged(String cacheName) {
        return database.sql("select count(*) from cache_log where cache = ?")
                .param(cacheName)
                .query(Long.class)
                .single();
    }
}
