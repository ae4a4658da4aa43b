package etudeline.front;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.cluster.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Three nodes that only answer, a name server that knows them, and proxies before them. */
final class FrontScene implements BeforeEachCallback, AfterEachCallback {

    static final Duration SOON = Duration.ofSeconds(30);
    static final String COOKIE = "etude-node";

    private final HttpClient people =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Integer> ports = Installation.freePorts(4);
    private final List<StandIn> nodes = new ArrayList<>();
    private final List<FrontTier> proxies = new ArrayList<>();
    private final Names names;

    FrontScene() {
        try {
            names = new Names();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        for (int host = 2; host <= 4; host++) {
            StandIn node = new StandIn(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), ports.get(0));
            nodes.add(node);
            names.add(node.address());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        proxies.forEach(FrontTier::close);
        nodes.forEach(StandIn::close);
        names.close();
        people.close();
    }

    List<StandIn> nodes() {
        return nodes;
    }

    Names names() {
        return names;
    }

    /** The port of the proxy that was started first; beyond those of proxies, one that is free. */
    int port(int number) {
        return ports.get(number + 1);
    }

    /** Another proxy, once it answers. */
    FrontTier proxy(Map<String, String> more) {
        FrontTier proxy = FrontTier.start(names, ports.get(0), port(proxies.size()), more)
                .orElseGet(() -> Assumptions.abort(FrontTier.NONE));
        proxies.add(proxy);
        await("answers\n" + proxy.log(), () -> status(proxy) == 200);
        return proxy;
    }

    int status(FrontTier proxy) {
        try {
            return get(proxy, "", "").statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /**
     * Asks for a page.
     *
     * @param cookie empty: none
     * @param headers a line each
     */
    HttpResponse<String> get(FrontTier proxy, String cookie, String headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxy.address() + "/"));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        headers.lines().forEach(line -> request.header(line.replaceFirst(":.*", ""), line.replaceFirst(".*?: *", "")));
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return people.send(request, BodyHandlers.ofString());
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** Who serves whoever has that cookie. */
    String whoFor(FrontTier proxy, String cookie) {
        try {
            return who(get(proxy, cookie, ""));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String who(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().findFirst().orElseThrow();
    }

    /** What the proxy wants kept; empty when nothing. */
    static String setCookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .findFirst()
                .orElse("");
    }

    /** Cookies of every node, by a proxy that may not know them all yet. */
    Map<String, String> everybody(FrontTier proxy) {
        Map<String, String> cookies = new HashMap<>();
        await("three nodes", () -> {
            try {
                HttpResponse<String> answer = get(proxy, "", "");
                cookies.put(who(answer), setCookie(answer).replaceFirst(";.*", ""));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
            return cookies.size() == 3;
        });
        return cookies;
    }

    String cookieFor(StandIn node, FrontTier proxy) {
        return Objects.requireNonNull(everybody(proxy).get(node.name()), "no cookie for " + node.name());
    }

    static void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
