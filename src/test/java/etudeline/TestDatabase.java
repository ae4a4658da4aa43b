package etudeline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL for all tests of a run; databases are copies of one migrated template, made in milliseconds. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** The JDBC address, user and all, of a new database with the schema of today and no rows. */
    public static synchronized String copy() {
        EmbeddedPostgres running = server();
        String name = "test_" + COPIES.incrementAndGet();
        execute(running.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        return running.getJdbcUrl("postgres", name);
    }

    /** The JDBC address of a new database without anything in it. */
    public static synchronized String empty() {
        EmbeddedPostgres running = server();
        String name = "test_" + COPIES.incrementAndGet();
        execute(running.getPostgresDatabase(), "create database " + name);
        return running.getJdbcUrl("postgres", name);
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            server = start();
            execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
            migrate(server.getDatabase("postgres", TEMPLATE));
        }
        return Objects.requireNonNull(server);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void migrate(DataSource database) {
        try (Connection connection = database.getConnection();
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

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
