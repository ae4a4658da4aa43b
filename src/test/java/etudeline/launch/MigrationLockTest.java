package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationLockTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static DatabaseAddress address;

    @BeforeAll
    static void start() {
        postgres = new EmbeddedPostgres(folder, EmbeddedPostgresTest.programs(), Map.of("fsync", "off"), _ -> {});
        address = postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void empty_database() throws SQLException {
        EmbeddedPostgresTest.run(address, "drop schema public cascade; create schema public");
    }

    @Test
    void nodes_that_start_at_once_on_an_empty_database_migrate_it_once() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> starts =
                    List.of(nodes.submit(this::migrate), nodes.submit(this::migrate), nodes.submit(this::migrate));
            for (Future<?> node : starts) {
                node.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(count("migrated")).isEqualTo("1");
        assertThat(count("databasechangelog")).isEqualTo("3");
    }

    @Test
    void a_node_waits_for_the_one_that_migrates_and_goes_on_when_that_is_killed() throws Exception {
        try (Connection other = EmbeddedPostgresTest.connect(address);
                Statement statement = other.createStatement();
                ExecutorService nodes = Executors.newSingleThreadExecutor()) {
            statement.execute("select pg_advisory_lock(" + MigrationLock.KEY + ")");
            Future<?> waiting = nodes.submit(this::migrate);
            Assertions.assertThatThrownBy(() -> waiting.get(2, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(tables("migrated")).isZero();

            other.abort(Runnable::run);
            waiting.get(60, TimeUnit.SECONDS);
        }
        assertThat(count("migrated")).isEqualTo("1");
    }

    @Test
    void there_is_no_lock_table_and_the_lock_is_gone_afterwards() throws Exception {
        migrate();
        migrate();
        assertThat(tables("databasechangeloglock")).isZero();
        assertThat(EmbeddedPostgresTest.one(address, "select count(*) from pg_locks where locktype = 'advisory'"))
                .isEqualTo("0");
    }

    private Void migrate() throws LiquibaseException {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setChangeLog("classpath:etudeline/launch/migration.sql");
        liquibase.setDataSource(new DriverManagerDataSource(
                address.url(), Objects.requireNonNull(address.user()), Objects.requireNonNull(address.password())));
        liquibase.setAnalyticsEnabled(false);
        liquibase.afterPropertiesSet();
        return null;
    }

    private static int tables(String name) throws SQLException {
        return Integer.parseInt(EmbeddedPostgresTest.one(
                address, "select count(*) from pg_tables where schemaname = 'public' and tablename = '" + name + "'"));
    }

    private static String count(String table) throws SQLException {
        return EmbeddedPostgresTest.one(address, "select count(*) from " + table);
    }
}
