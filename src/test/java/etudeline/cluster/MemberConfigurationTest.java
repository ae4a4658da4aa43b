package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member is closed to all but members, and builds nothing that it was not told of. */
class MemberConfigurationTest {

    /** Something of ours that nobody has allowed. */
    record NotAllowed(String text) {}

    private static final Set<String> BEFORE = Listening.of("self");

    private static int port;
    private static HazelcastInstance member;

    @BeforeAll
    static void start() {
        port = Installation.freePorts(1).getFirst();
        Config config = MemberConfiguration.of(
                MemberAddresses.of("127.0.0.1:" + port, port), port, Optional.of(InetAddress.getLoopbackAddress()));
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        member = Hazelcast.newHazelcastInstance(config);
    }

    @AfterAll
    static void stop() {
        member.shutdown();
    }

    @Test
    void it_listens_to_its_port_alone() {
        Set<String> ours = Listening.of("self");
        ours.removeAll(BEFORE);
        assertThat(ours).containsExactly("tcp 127.0.0.1:" + port);
    }

    @Test
    void whoever_is_no_member_is_sent_away() throws IOException {
        try (Socket client = greeted("CP2");
                Socket rest = greeted("GET /hazelcast/rest/cluster HTTP/1.1\r\nHost: a\r\n\r\n");
                Socket memcache = greeted("stats\r\n")) {
            for (Socket stranger : List.of(client, rest, memcache)) {
                assertThat(answer(stranger)).matches("|HZX");
            }
        }
    }

    private static Socket greeted(String greeting) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that comes until the other side has had enough. */
    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int read = next(socket); read >= 0; read = next(socket)) {
            answer.append((char) read);
        }
        return answer.toString();
    }

    private static int next(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException _) {
            // Cut off instead of closed: a timeout is another kind.
            return -1;
        }
    }

    @Test
    void it_builds_texts_and_failures_and_nothing_else() {
        var map = member.<String, Object>getMap("anything");
        map.put("text", "a text");
        map.put("failure", new IllegalStateException("a failure"));
        assertThat(map.get("text")).isEqualTo("a text");
        assertThat(map.get("failure")).isInstanceOf(IllegalStateException.class);
        map.put("list", new ArrayList<>(List.of(new StringBuilder("gadget"))));
        assertThatThrownBy(() -> map.get("list")).hasStackTraceContaining("not allowed");
        assertThatThrownBy(() -> map.put("record", new NotAllowed("a text"))).hasStackTraceContaining("NotAllowed");
    }

    @Test
    void a_member_of_another_format_is_none_of_ours() {
        assertThat(member.getConfig().getClusterName()).isEqualTo(MemberConfiguration.FORMAT);
    }
}
