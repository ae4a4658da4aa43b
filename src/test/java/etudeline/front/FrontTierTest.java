package etudeline.front;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.cluster.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that is deployed, in a real HAProxy, before nodes that only answer. */
class FrontTierTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String COOKIE = "etude-node";

    private final HttpClient people =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<StandIn> nodes = new ArrayList<>();
    private final List<Integer> ports = Installation.freePorts(4);
    private Names names;

    @BeforeEach
    void three_nodes() throws IOException {
        names = new Names();
        for (int host = 2; host <= 4; host++) {
            StandIn node = new StandIn(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), ports.get(0));
            nodes.add(node);
            names.add(node.address());
        }
    }

    @AfterEach
    void nothing_is_left() {
        nodes.forEach(StandIn::close);
        names.close();
        people.close();
    }

    private FrontTier proxy(int number, Map<String, String> more) {
        FrontTier proxy = FrontTier.start(names, ports.get(0), ports.get(number), more)
                .orElseGet(() -> Assumptions.abort(FrontTier.NONE));
        await("answers\n" + proxy.log(), () -> status(proxy) == 200);
        return proxy;
    }

    private int status(FrontTier proxy) {
        try {
            return get(proxy, "", "").statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    private HttpResponse<String> get(FrontTier proxy, String cookie, String header) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy.address() + "/"));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        header.lines().forEach(line -> request.header(line.replaceFirst(":.*", ""), line.replaceFirst(".*?: *", "")));
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return people.send(request, BodyHandlers.ofString());
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private static String who(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().findFirst().orElseThrow();
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .findFirst()
                .orElse("");
    }

    /** As a browser sends it back. */
    private static String cookie(HttpResponse<String> answer) {
        return setCookie(answer).replaceFirst(";.*", "");
    }

    private static void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Cookies of every node, by a proxy that may not know them all yet. */
    private Map<String, String> everybody(FrontTier proxy) {
        Map<String, String> cookies = new HashMap<>();
        await("three nodes", () -> {
            try {
                HttpResponse<String> answer = get(proxy, "", "");
                cookies.put(who(answer), cookie(answer));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            return cookies.size() == 3;
        });
        return cookies;
    }

    @Test
    void a_person_stays_with_a_node_whichever_proxy_is_asked() throws IOException {
        try (FrontTier one = proxy(1, Map.of());
                FrontTier other = proxy(2, Map.of())) {
            Map<String, String> cookies = everybody(one);
            assertThat(everybody(other)).isEqualTo(cookies);
            for (int round = 0; round < 10; round++) {
                for (Map.Entry<String, String> person : cookies.entrySet()) {
                    assertThat(who(get(one, person.getValue(), ""))).isEqualTo(person.getKey());
                    HttpResponse<String> answer = get(other, "own=1; " + person.getValue(), "");
                    assertThat(who(answer)).isEqualTo(person.getKey());
                    assertThat(answer.body()).as("the node is not told").doesNotContain(COOKIE);
                    assertThat(setCookie(answer)).isEmpty();
                }
            }
        }
    }

    @Test
    void a_cookie_that_was_made_up_leads_to_some_node_and_is_replaced() throws IOException {
        try (FrontTier one = proxy(1, Map.of())) {
            assertThat(setCookie(get(one, COOKIE + "=0123456789abcdef", ""))).startsWith(COOKIE + "=");
        }
    }

    @Test
    void the_cookie_is_for_https_alone_where_the_person_comes_by_it() throws IOException {
        try (FrontTier one = proxy(1, Map.of());
                FrontTier behind = proxy(2, Map.of("ETUDE_FRONT_TRUSTED", "192.0.2.0/24 127.0.0.0/8"))) {
            String said = "X-Forwarded-Proto: https";
            assertThat(setCookie(get(one, "", "")))
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Secure");
            assertThat(setCookie(get(one, "", said))).as("said by anybody").doesNotContain("Secure");
            HttpResponse<String> answer = get(behind, "", said);
            assertThat(setCookie(answer)).contains("Secure");
            assertThat(answer.headers().allValues("Set-Cookie")).contains("own=value; Path=/");
            assertThat(setCookie(get(behind, "", ""))).doesNotContain("Secure");
        }
    }

    @Test
    void nodes_are_told_who_came_and_how_and_nobody_can_lie_to_them() throws IOException {
        try (FrontTier one = proxy(1, Map.of());
                FrontTier behind = proxy(2, Map.of("ETUDE_FRONT_TRUSTED", "127.0.0.0/8"))) {
            String lies = "X-Forwarded-For: 203.0.113.9\nX-Forwarded-Proto: https\nX-Forwarded-Host: evil\n"
                    + "X-Forwarded-Port: 1\nForwarded: for=203.0.113.9";
            assertThat(get(one, "", lies).body())
                    .contains("x-forwarded-for: 127.0.0.1\n", "x-forwarded-proto: http\n")
                    .doesNotContain("203.0.113.9", "x-forwarded-host", "x-forwarded-port", "\nforwarded");
            assertThat(get(behind, "", lies).body())
                    .contains("x-forwarded-for: 203.0.113.9 / 127.0.0.1\n", "x-forwarded-proto: https\n")
                    .doesNotContain("x-forwarded-host", "x-forwarded-port", "\nforwarded");
        }
    }

    @Test
    void a_node_that_says_it_is_about_to_stop_gets_nothing_more() throws IOException {
        try (FrontTier one = proxy(1, Map.of())) {
            Map<String, String> cookies = everybody(one);
            StandIn leaving = nodes.get(0);
            String person = cookieFor(leaving, cookies);
            leaving.ready(false);
            await("moved", () -> !whoFor(one, person).equals(leaving.name()));
            int served = leaving.served();
            Set<String> others = new HashSet<>();
            for (int request = 0; request < 30; request++) {
                others.add(whoFor(one, person));
            }
            assertThat(others).doesNotContain(leaving.name());
            assertThat(leaving.served()).isEqualTo(served);
            leaving.ready(true);
            await("back", () -> whoFor(one, person).equals(leaving.name()));
        }
    }

    private static String cookieFor(StandIn node, Map<String, String> cookies) {
        return Objects.requireNonNull(cookies.get(node.name()), "no cookie for " + node.name());
    }

    private String whoFor(FrontTier proxy, String cookie) {
        try {
            return who(get(proxy, cookie, ""));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_node_that_is_gone_is_replaced_without_anybody_seeing_an_error() {
        try (FrontTier one = proxy(1, Map.of())) {
            String person = cookieFor(nodes.get(1), everybody(one));
            nodes.get(1).close();
            for (int request = 0; request < 30; request++) {
                assertThat(whoFor(one, person)).isNotEqualTo(nodes.get(1).name());
            }
        }
    }

    @Test
    void nodes_come_and_go_behind_their_name() throws IOException {
        names.remove(nodes.get(2).address());
        try (FrontTier one = proxy(1, Map.of())) {
            names.add(nodes.get(2).address());
            String person = cookieFor(nodes.get(2), everybody(one));
            names.close();
            assertThat(whoFor(one, person))
                    .as("without a name server")
                    .isEqualTo(nodes.get(2).name());
            names = new Names();
        }
    }

    @Test
    void the_largest_upload_passes() throws IOException {
        long size = 250L << 20;
        try (FrontTier one = proxy(1, Map.of())) {
            HttpRequest upload = HttpRequest.newBuilder(URI.create(one.address() + "/"))
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size))
                    .build();
            assertThat(send(upload).body().lines().skip(1).findFirst()).contains(Long.toString(size));
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

    @Test
    void who_sends_slowly_takes_no_node() throws IOException {
        try (FrontTier one = proxy(1, Map.of());
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), ports.get(1))) {
            int served = nodes.stream().mapToInt(StandIn::served).sum();
            slow.getOutputStream()
                    .write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(status(one)).isEqualTo(200);
            assertThat(nodes.stream().mapToInt(StandIn::served).sum()).isEqualTo(served + 1);
            slow.getOutputStream().write("67890".getBytes(StandardCharsets.US_ASCII));
            slow.setSoTimeout((int) SOON.toMillis());
            assertThat(slow.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void https_brings_http_2(@TempDir Path folder) throws Exception {
        Path certificate = folder.resolve("front.pem");
        SSLContext trust = Certificate.written(certificate);
        try (HttpClient secure = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .sslContext(trust)
                        .build();
                FrontTier one = proxy(
                        1,
                        Map.of(
                                "ETUDE_FRONT_TLS", certificate.toString(),
                                "ETUDE_FRONT_TLS_PORT", ports.get(3).toString()))) {
            HttpResponse<String> answer = secure.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + ports.get(3) + "/"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.version()).as(one.log()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).contains("x-forwarded-proto: https\n");
            assertThat(setCookie(answer)).contains("Secure");
            assertThat(Files.exists(certificate)).isTrue();
        }
    }
}
