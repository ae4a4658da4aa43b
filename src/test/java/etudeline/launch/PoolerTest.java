package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.TestDatabase;
import etudeline.front.PgBouncer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Before a real PgBouncer in transaction mode: it is noticed, and nobody can set it up half. */
class PoolerTest {

    private static final Fleet FOUR =
            Fleet.from(Map.of("ETUDE_CLUSTER", "dns:nodes", "ETUDE_DATABASE_CONNECTIONS", "400"));

    private static DatabaseAddress direct;
    private static DatabaseAddress pooled;
    private static PgBouncer pooler;

    @BeforeAll
    static void start() throws IOException {
        String database = TestDatabase.empty();
        pooler = PgBouncer.before(database, 4)
                .orElseGet(() -> Assumptions.abort("There is no PgBouncer here, and none to be had from Debian"));
        direct = DatabaseAddress.parse(database);
        pooled = DatabaseAddress.parse(pooler.url());
    }

    @AfterAll
    static void stop() {
        if (pooler != null) {
            pooler.close();
        }
    }

    @Test
    void it_is_noticed_and_migrations_go_past_it() {
        Database database = Database.checked(pooled, Optional.of(direct), FOUR);
        assertThat(database.pooled()).isTrue();
        assertThat(database.pool()).isEqualTo(pooled);
        assertThat(database.direct()).isEqualTo(direct);
        assertThat(database.told()).isEqualTo(pooled.shown() + " through a pooler, migrations at " + direct.shown());
        assertThat(database.connections())
                .as("more than the database itself takes")
                .isEqualTo(100);
    }

    @Test
    void without_one_nothing_is_different() {
        Database database = Database.checked(direct, Optional.of(direct), Fleet.from(Map.of()));
        assertThat(database.pooled()).isFalse();
        assertThat(database.connections()).isEqualTo(20);
        assertThat(database.told()).isEqualTo(direct.shown());
    }

    @Test
    void migrations_are_never_tried_through_it() {
        assertThatThrownBy(() -> Database.checked(pooled, Optional.empty(), FOUR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("set DATABASE_DIRECT_URL");
        assertThatThrownBy(() -> Database.checked(pooled, Optional.of(pooled), FOUR))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("DATABASE_DIRECT_URL: " + pooled.shown() + " is a pooler's address");
    }

    @Test
    void another_database_is_not_taken_for_the_same() {
        DatabaseAddress other = DatabaseAddress.parse(TestDatabase.empty());
        assertThatThrownBy(() -> Database.checked(pooled, Optional.of(other), FOUR))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("DATABASE_URL and DATABASE_DIRECT_URL are two databases: ");
    }

    @Test
    void more_connections_than_the_database_takes_are_refused() {
        assertThatThrownBy(() -> Database.checked(direct, Optional.empty(), FOUR))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("ETUDE_DATABASE_CONNECTIONS is 400, and the database takes [0-9]+: leave 3 .*");
    }
}
