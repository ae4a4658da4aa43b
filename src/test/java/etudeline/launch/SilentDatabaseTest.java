package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import etudeline.TestDatabase;
import etudeline.cluster.Relay;
import etudeline.kit.DatabaseAway;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;

/** A database that is not refused but answers nothing, as behind a network that drops everything: the pool as it is set. */
@Timeout(60)
class SilentDatabaseTest {

    private static final String SHORT = "&socketTimeout=1";

    /** HikariCP hands a connection out without a look at it for half a second after its last use. */
    private static final Duration NOT_TRUSTED_ANY_MORE = Duration.ofMillis(600);

    /** A pool that is refused tries more and more slowly. */
    private static final Duration WITH_PAUSES = Duration.ofSeconds(30);

    private String database;
    private Relay way;

    @BeforeEach
    void open() {
        database = TestDatabase.copy();
        way = new Relay("127.0.0.1", Relay.serverOf(database));
    }

    @AfterEach
    void close() {
        way.mend();
        way.close();
    }

    private void inPool(String more, ContextConsumer<AssertableApplicationContext> test) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(LaunchConfiguration.class)
                .withPropertyValues("spring.datasource.url=" + way.to(database) + more)
                .run(test);
    }

    @Test
    void every_answer_is_waited_for_within_a_limit() {
        inPool("", context -> {
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
            }
        });
    }

    @Test
    void a_statement_fails_as_when_the_database_is_away() {
        inPool(SHORT, context -> {
            try (Connection connection = context.getBean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement()) {
                way.hold();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute("select 1"))
                        .matches(failure -> DatabaseAway.isCauseOf(new IllegalStateException(failure)));
            }
        });
    }

    @Test
    void who_asks_for_a_connection_is_told_and_all_goes_on_afterwards() {
        inPool("", context -> {
            DataSource pool = context.getBean(DataSource.class);
            pool.getConnection().close();
            way.hold();
            // The first waits as long as the pool may take, and the next are told at once, with the reason.
            await().pollInterval(NOT_TRUSTED_ANY_MORE)
                    .untilAsserted(() -> assertThatExceptionOfType(SQLTransientConnectionException.class)
                            .isThrownBy(pool::getConnection)
                            .withCauseInstanceOf(SQLException.class));
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(pool::getConnection)
                    .withMessage("The database is away");
            way.mend();
            await().atMost(WITH_PAUSES).ignoreExceptions().untilAsserted(() -> {
                try (Connection connection = pool.getConnection()) {
                    assertThat(connection.isValid(5)).isTrue();
                }
            });
        });
    }
}
