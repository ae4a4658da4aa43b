package etudeline.front;

import static etudeline.front.FrontScene.SOON;
import static etudeline.front.FrontScene.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes come, go and fail, and people send much or slowly: the configuration that is deployed, in a real HAProxy. */
class FrontTierTest {

    @RegisterExtension
    final FrontScene scene = new FrontScene();

    @Test
    void a_node_that_says_it_is_about_to_stop_gets_nothing_more() {
        FrontTier one = scene.proxy(Map.of());
        StandIn leaving = scene.nodes().get(0);
        String person = scene.cookieFor(leaving, one);
        leaving.ready(false);
        await("moved", () -> !scene.whoFor(one, person).equals(leaving.name()));
        int served = leaving.served();
        Set<String> others = new HashSet<>();
        for (int request = 0; request < 30; request++) {
            others.add(scene.whoFor(one, person));
        }
        assertThat(others).doesNotContain(leaving.name());
        assertThat(leaving.served()).isEqualTo(served);
        leaving.ready(true);
        await("back", () -> scene.whoFor(one, person).equals(leaving.name()));
    }

    @Test
    void a_node_that_is_gone_is_replaced_without_anybody_seeing_an_error() {
        FrontTier one = scene.proxy(Map.of());
        String person = scene.cookieFor(scene.nodes().get(1), one);
        scene.nodes().get(1).close();
        for (int request = 0; request < 30; request++) {
            assertThat(scene.whoFor(one, person))
                    .isNotEqualTo(scene.nodes().get(1).name());
        }
    }

    @Test
    void nodes_come_and_go_behind_their_name() {
        scene.names().remove(scene.nodes().get(2).address());
        FrontTier one = scene.proxy(Map.of());
        scene.names().add(scene.nodes().get(2).address());
        String person = scene.cookieFor(scene.nodes().get(2), one);
        scene.names().close();
        assertThat(scene.whoFor(one, person))
                .as("without a name server")
                .isEqualTo(scene.nodes().get(2).name());
    }

    @Test
    void the_largest_upload_passes() throws IOException {
        long size = 250L << 20;
        FrontTier one = scene.proxy(Map.of());
        HttpRequest upload = HttpRequest.newBuilder(URI.create(one.address() + "/"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size))
                .build();
        assertThat(scene.send(upload).body().lines().skip(1).findFirst()).contains(Long.toString(size));
    }

    @Test
    void who_sends_slowly_takes_no_node() throws IOException {
        FrontTier one = scene.proxy(Map.of());
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), scene.port(0))) {
            int served = scene.nodes().stream().mapToInt(StandIn::served).sum();
            slow.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(scene.status(one)).isEqualTo(200);
            assertThat(scene.nodes().stream().mapToInt(StandIn::served).sum()).isEqualTo(served + 1);
            slow.getOutputStream().write("67890".getBytes(StandardCharsets.US_ASCII));
            slow.setSoTimeout((int) SOON.toMillis());
            assertThat(slow.getInputStream().read()).isEqualTo('H');
        }
    }

    /** So many bytes that nobody had to keep. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, most);
            left -= read;
            return read;
        }
    }
}
