package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members in processes of their own find each other, see who is gone, and take back who is there again. */
class MembershipTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** By then a dead member must be out: far from the minute that Hazelcast takes by itself. */
    private static final Duration SECONDS = Duration.ofSeconds(25);

    @TempDir
    Path folder;

    private Installation installation(int size) {
        return new Installation("none", folder.resolve("data"), size);
    }

    private static void start(Installation members, int index, Map<String, String> more, String... options) {
        members.start(index, MemberProbe.class.getName(), more, options);
    }

    private Installation three() {
        Installation three = installation(3);
        IntStream.range(0, 3).parallel().forEach(index -> start(three, index, Map.of()));
        return three;
    }

    @RepeatedTest(3)
    void three_started_at_the_same_instant_form_one_cluster() {
        try (Installation three = three()) {
            three.awaitOneCluster(3, SOON);
            three.node(0).await("the probe counts on two", line -> line.contains("ETUDE_NODES_MOST"), 0, SOON);
        }
    }

    @Test
    void one_that_is_killed_is_out_in_seconds_and_one_that_leaves_at_once() {
        try (Installation three = three()) {
            three.awaitOneCluster(3, SOON);
            three.node(0).kill();
            three.awaitOneCluster(2, SECONDS);
            start(three, 0, Map.of());
            three.awaitOneCluster(3, SOON);
            assertThat(three.node(1).stop()).isLessThan(SECONDS);
            three.awaitOneCluster(2, SECONDS);
        }
    }

    @Test
    void those_that_stood_still_are_out_in_seconds_and_come_back_by_themselves() {
        try (Installation three = three()) {
            three.awaitOneCluster(3, SOON);
            int said = three.node(1).said();
            // One of them, or the one left, is the eldest, who leads the others.
            three.node(0).pause();
            three.node(2).pause();
            three.node(1).await("one", line -> line.contains("Cluster of 1:"), said, SECONDS);
            three.node(0).resume();
            three.node(2).resume();
            three.awaitOneCluster(3, SOON);
        }
    }

    @Test
    void a_name_has_every_member_behind_it_and_may_be_known_late() throws IOException {
        Path hosts = folder.resolve("hosts");
        Files.writeString(hosts, "127.0.0.1 localhost\n");
        try (Installation three = installation(3)) {
            Map<String, String> byName = Map.of(
                    "ETUDE_CLUSTER", "dns:members.test", "ETUDE_CLUSTER_PORT", Integer.toString(three.memberPort(0)));
            start(three, 0, byName, own(hosts, 2));
            three.node(0).awaitReady();
            Files.writeString(hosts, "127.0.0.1 localhost\n127.0.0.2 members.test\n");
            three.awaitOneCluster(1, SOON);
            Files.writeString(
                    hosts,
                    "127.0.0.1 localhost\n127.0.0.2 members.test\n127.0.0.3 members.test\n127.0.0.4 members.test\n");
            start(three, 1, byName, own(hosts, 3));
            start(three, 2, byName, own(hosts, 4));
            three.awaitOneCluster(3, SOON);
        }
    }

    private static String[] own(Path hosts, int host) {
        return new String[] {
            "-Djdk.net.hosts.file=" + hosts,
            "-Dhazelcast.local.localAddress=127.0.0." + host,
            "-Dhazelcast.socket.bind.any=false"
        };
    }

    @Test
    void addresses_where_nobody_answers_delay_nobody() {
        try (Installation one = installation(1)) {
            start(one, 0, Map.of("ETUDE_CLUSTER", one.members() + ",192.0.2.1:5701,198.51.100.1:5701,no.such.test:1"));
            Node node = one.node(0).awaitReady();
            assertThat(node.lines()).noneMatch(line -> line.contains("Cluster of"));
            one.awaitOneCluster(1, SOON);
        }
    }

    @Test
    void a_port_that_is_taken_is_taken_later() {
        try (Installation two = installation(2)) {
            start(two, 0, Map.of());
            two.awaitOneCluster(1, SOON);
            start(two, 1, Map.of("ETUDE_CLUSTER_PORT", Integer.toString(two.memberPort(0))));
            two.node(1).awaitReady().await("alone", line -> line.contains("stays alone"), 0, SOON);
            two.node(0).stop();
            two.awaitOneCluster(1, SOON);
        }
    }
}
