package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.MovableClock;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class FailFastDataSourceTest {

    private static final Connection CONNECTION = (Connection) Proxy.newProxyInstance(
            FailFastDataSourceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, _, _) -> null);

    /** A pool that counts how often it was asked, and fails as it is told. */
    private static final class Pool extends AbstractDataSource {

        private int asked;
        private @Nullable SQLException failure;
        private @Nullable CountDownLatch waiting;
        private @Nullable CountDownLatch entered;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (entered != null) {
                entered.countDown();
            }
            if (waiting != null) {
                try {
                    waiting.await();
                } catch (InterruptedException interrupted) {
                    throw new SQLException(interrupted);
                }
            }
            if (failure != null) {
                throw failure;
            }
            return CONNECTION;
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException();
        }
    }

    private final Pool pool = new Pool();
    private final MovableClock clock = new MovableClock();
    private final FailFastDataSource source = new FailFastDataSource(pool, clock);

    private void isAway() {
        pool.failure = new SQLTransientConnectionException("timed out", "08001", new ConnectException("refused"));
    }

    private void asks() {
        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(source::getConnection);
    }

    @Test
    void a_database_that_is_away_is_asked_once_a_second() {
        isAway();
        asks();
        asks();
        asks();
        assertThat(pool.asked).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        asks();
        asks();
        assertThat(pool.asked).isEqualTo(2);
    }

    @Test
    void one_that_is_back_serves_everybody() throws SQLException {
        isAway();
        asks();
        pool.failure = null;
        clock.advance(Duration.ofSeconds(1));
        assertThat(source.getConnection()).isSameAs(CONNECTION);
        assertThat(source.getConnection()).isSameAs(CONNECTION);
    }

    @Test
    void a_pool_that_is_only_busy_is_waited_for() {
        pool.failure = new SQLTransientConnectionException("timed out");
        asks();
        asks();
        assertThat(pool.asked).isEqualTo(2);
    }

    @Test
    void one_thread_waits_and_the_others_are_told_at_once() throws Exception {
        isAway();
        asks();
        clock.advance(Duration.ofSeconds(1));
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        pool.waiting = waiting;
        pool.entered = entered;
        pool.failure = null;
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<Connection> first = threads.submit(() -> source.getConnection());
            entered.await();
            asks();
            waiting.countDown();
            assertThat(first.get()).isSameAs(CONNECTION);
        }
        assertThat(pool.asked).isEqualTo(2);
    }
}
