package etudeline;

import etudeline.launch.DatabaseAddress;
import etudeline.launch.EmbeddedPostgres;
import etudeline.launch.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of a run; databases are copies of one migrated template, made in milliseconds. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final int RUNS_AT_ONCE = 4;

    /** Tests keep nothing, so they need not wait for the disk. */
    public static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "max_connections", "200",
            "shared_buffers", "128MB");

    private static @Nullable DatabaseAddress server;
    private static @Nullable Runnable ending;
    private static volatile boolean endedAfterContexts;

    private TestDatabase() {}

    /** The JDBC address, user and all, of a new database with the schema of today and no rows. */
    public static synchronized String copy() {
        return create(" template " + TEMPLATE);
    }

    /** The JDBC address of a new database without anything in it. */
    public static synchronized String empty() {
        return create("");
    }

    /** Ends it after the contexts, which have something to ask when they close, not beside them. To be called in one. */
    public static synchronized void endAfterContexts() {
        Runnable end = ending;
        if (end != null && !endedAfterContexts) {
            endedAfterContexts = true;
            SpringApplication.getShutdownHandlers().add(end);
        }
    }

    private static String create(String how) {
        DatabaseAddress running = server();
        String name = "test_" + COPIES.incrementAndGet();
        execute(running, "create database " + name + how);
        return url(running, name);
    }

    private static DatabaseAddress server() {
        DatabaseAddress running = server;
        if (running == null) {
            running = start();
            dropLeftOvers(running);
            execute(running, "create database " + TEMPLATE);
            migrate(url(running, TEMPLATE));
            server = running;
        }
        return running;
    }

    /** A folder that is kept spares creating the cluster; each of the runs that go on at once takes one of its own. */
    private static DatabaseAddress start() {
        Refusal last = new Refusal("no folder was tried");
        for (int run = 1; run <= RUNS_AT_ONCE; run++) {
            EmbeddedPostgres postgres = new EmbeddedPostgres(
                    Path.of("target", "test-database-" + run), Path.of("target", "postgres"), SETTINGS, _ -> {});
            try {
                DatabaseAddress address = postgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!endedAfterContexts) {
                        postgres.close();
                    }
                }));
                ending = postgres::close;
                return address;
            } catch (Refusal refusal) {
                last = refusal;
            }
        }
        throw last;
    }

    private static String url(DatabaseAddress running, String database) {
        return withUser(running, running.url().replaceFirst("/[^/]*$", "/" + database));
    }

    private static String withUser(DatabaseAddress running, String url) {
        return url + "?user=" + running.user() + "&password=" + running.password();
    }

    /** The JDBC address, user and all, of the database there, brought to the schema of today. */
    public static String migrated(DatabaseAddress address) {
        String url = withUser(address, address.url());
        migrate(url);
        return url;
    }

    private static void dropLeftOvers(DatabaseAddress running) {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(running.url(), running.user(), running.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE
                                + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        names.forEach(name -> execute(running, "drop database " + name + " with (force)"));
    }

    private static void migrate(String url) {
        try (Connection connection = DriverManager.getConnection(url);
                Liquibase liquibase = new Liquibase(
                        "db/changelog/changelog.yaml",
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.update(new Contexts());
        } catch (SQLException | LiquibaseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(DatabaseAddress running, String sql) {
        try (Connection connection = DriverManager.getConnection(running.url(), running.user(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
