package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What another node hands over is taken only if it is as new as what this node knows. */
class PeerValuesTest {

    record Value(String text) {}

    private final Map<String, String> handed = new HashMap<>();
    private final Peers peers = new Peers() {
        @Override
        public boolean any() {
            return true;
        }

        @Override
        public @Nullable String ask(String map, String key) {
            return handed.get(map + " " + key);
        }

        @Override
        public void hand(String map, String key, String value, Duration lifetime) {
            handed.put(map + " " + key, value);
        }
    };

    private final PeerValues<Value> values = new PeerValues<>(
            "test",
            Value.class,
            Duration.ofHours(1),
            peers,
            mock(SnapshotReading.class),
            JsonMapper.builder().build());

    PeerValuesTest() {
        values.begin("server", 100);
    }

    private void handed(String key, String server, String snapshot) {
        peers.hand(
                "test-" + Shape.of(Value.class),
                key,
                server + "\n" + snapshot + "\n{\"text\":\"there\"}",
                Duration.ofHours(1));
    }

    private void changed(String key, long transaction) {
        values.changed(new Change(transaction, "test", key, transaction));
    }

    @Test
    void a_value_that_sees_all_known_changes_is_taken() {
        changed("a", 110);
        handed("a", "server", "111:111:");
        assertThat(values.find("a")).isEqualTo(new Value("there"));
    }

    @Test
    void a_value_that_does_not_see_the_change_is_not() {
        changed("a", 110);
        handed("a", "server", "110:111:110");
        assertThat(values.find("a")).isNull();
        handed("a", "server", "105:110:105");
        assertThat(values.find("a")).isNull();
    }

    @Test
    void changes_need_not_be_committed_in_the_order_in_which_they_began() {
        handed("a", "server", "105:111:105");
        changed("a", 110);
        assertThat(values.find("a")).isNotNull();
        changed("a", 105);
        assertThat(values.find("a")).isNull();
        handed("a", "server", "111:111:");
        assertThat(values.find("a")).isNotNull();
    }

    @Test
    void the_group_and_the_whole_count_as_well() {
        handed("g/a", "server", "105:105:");
        changed("h/", 110);
        assertThat(values.find("g/a")).isNotNull();
        changed("g/", 110);
        assertThat(values.find("g/a")).isNull();
        handed("b", "server", "111:111:");
        assertThat(values.find("b")).isNotNull();
        changed("*", 120);
        assertThat(values.find("b")).isNull();
    }

    @Test
    void what_was_read_before_this_node_knows_the_changes_is_not_taken() {
        handed("a", "server", "99:105:");
        assertThat(values.find("a")).isNull();
    }

    @Test
    void what_was_read_from_another_server_is_not_taken() {
        handed("a", "another", "120:120:");
        assertThat(values.find("a")).isNull();
    }

    @Test
    void what_is_not_of_that_shape_is_not_taken() {
        peers.hand("test-" + Shape.of(Value.class), "a", "server\n120:120:\n[1]", Duration.ofHours(1));
        assertThat(values.find("a")).isNull();
    }

    @Test
    void changes_beyond_what_can_be_kept_make_older_values_count_as_old() {
        for (int key = 0; key <= 50_000; key++) {
            changed("key" + key, 200 + key);
        }
        handed("a", "server", "200:200:");
        assertThat(values.find("a")).isNull();
        handed("a", "server", "60000:60000:");
        assertThat(values.find("a")).isNotNull();
    }
}
