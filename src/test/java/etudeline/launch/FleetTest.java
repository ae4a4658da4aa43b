package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pools of all nodes fit what the database takes, and what the operator says. */
class FleetTest {

    private static final String THREE = "a:5701,b:5701,c:5701";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "off | | | 97 | 20",
                "off | 60 | | 97 | 60",
                "'" + THREE + "' | | | 97 | 20",
                "'" + THREE + "' | 60 | | 97 | 20",
                "'" + THREE + "' | 60 | 6 | 97 | 10",
                "'" + THREE + "' | | 6 | 97 | 15",
                "dns:nodes | | | 97 | 20",
                "dns:nodes | 40 | 8 | 97 | 5",
                "dns:nodes | 400 | 8 | | 50"
            })
    void each_node_has_its_share(
            String cluster, @Nullable String connections, @Nullable String nodes, @Nullable Integer taken, int share) {
        assertThat(fleet(cluster, connections, nodes).share(Optional.ofNullable(taken)))
                .isEqualTo(share);
    }

    private static Fleet fleet(String cluster, @Nullable String connections, @Nullable String nodes) {
        return Fleet.from(Map.of(
                "ETUDE_CLUSTER", cluster,
                "ETUDE_DATABASE_CONNECTIONS", Optional.ofNullable(connections).orElse(""),
                "ETUDE_NODES_MOST", Optional.ofNullable(nodes).orElse("")));
    }

    @Test
    void too_small_a_share_is_refused() {
        assertThatThrownBy(() -> fleet("dns:nodes", "19", null).share(Optional.of(97)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ETUDE_DATABASE_CONNECTIONS is 19 for 4 nodes (ETUDE_NODES_MOST):"
                        + " each needs 5 connections at least");
        assertThatThrownBy(() -> fleet("dns:nodes", null, "30").share(Optional.of(97)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The database takes 94 for 30 nodes (ETUDE_NODES_MOST):"
                        + " each needs 5 connections at least");
    }

    @Test
    void more_than_the_database_takes_is_refused() {
        assertThatThrownBy(() -> fleet("off", "95", null).share(Optional.of(97)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ETUDE_DATABASE_CONNECTIONS is 95, and the database takes 97: leave 3 of them free");
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "dns:etude-discovery", "10.0.0.1:5701", "a, b:5702 ,c", "[fe80::1]:5701,b"})
    void ways_to_name_the_nodes(String cluster) {
        assertThat(Fleet.from(Map.of("ETUDE_CLUSTER", cluster)).nodes()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dns:", "dns:a b", "a:port", "a:5701,", "multicast on", "fe80::1:5701"})
    void others_are_refused(String cluster) {
        assertThatThrownBy(() -> Fleet.from(Map.of("ETUDE_CLUSTER", cluster)))
                .isInstanceOf(Refusal.class)
                .hasMessage("ETUDE_CLUSTER is \"" + cluster + "\": off, host:port,host:port or dns:NAME is needed");
    }
}
