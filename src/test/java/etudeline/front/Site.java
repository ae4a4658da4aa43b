package etudeline.front;

import etudeline.cluster.Installation;
import etudeline.cluster.Node;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A whole site as people meet it: front tier, nodes on addresses of their own, and a pooler where there is one, before a
 * database with the small demo.
 */
public final class Site implements AutoCloseable {

    /** Fewer than the pools of the nodes hold, so that they have to share. */
    private static final int POOLER = 12;

    /** More than anybody has opened in a test. */
    private static final int PAGES = 10;

    private final int size;
    private final int port;
    private final Names names = new Names();
    private final Installation installation;
    private final Optional<PgBouncer> pooler;
    private final FrontTier front;

    private Site(String database, Path folder, int size) throws IOException {
        List<Integer> ports = Installation.freePorts(2);
        this.size = size;
        this.port = ports.get(0);
        this.pooler = PgBouncer.before(database, POOLER);
        this.installation = new Installation(database, folder, size);
        this.front = FrontTier.start(names, port, ports.get(1), Map.of())
                .orElseThrow(() -> new IllegalStateException(FrontTier.NONE));
        for (int index = 0; index < size; index++) {
            names.add(address(index));
        }
    }

    /**
     * Starts it all and waits until it can be used; absent where there is no HAProxy to be had.
     *
     * @param database its JDBC address, with user and password as parameters
     * @param folder where files are kept
     * @param size how many nodes
     */
    public static Optional<Site> start(String database, Path folder, int size) throws IOException {
        if (DebianProgram.of("haproxy").isEmpty()) {
            return Optional.empty();
        }
        Site site = new Site(database, folder, size);
        try {
            IntStream.range(0, size).forEach(site::start);
            site.installation.awaitReady();
            return Optional.of(site);
        } catch (RuntimeException failure) {
            site.close();
            throw failure;
        }
    }

    /** Starts that node, the first one with the demo, and does not wait for it. */
    public Node start(int index) {
        String own = address(index).getHostAddress();
        Map<String, String> environment = new HashMap<>(Map.of(
                "ADDRESS",
                own,
                "PORT",
                Integer.toString(port),
                "ETUDE_DRAIN",
                "0",
                "ETUDE_DEMO",
                index == 0 ? "small" : "off",
                "ETUDE_CLUSTER",
                members(),
                "ETUDE_CLUSTER_PORT",
                Integer.toString(installation.memberPort(0))));
        pooler.ifPresent(between -> {
            environment.put("DATABASE_DIRECT_URL", installation.database());
            environment.put("DATABASE_URL", between.url());
        });
        return installation.start(
                index,
                environment,
                "-Xmx600m",
                "-Dhazelcast.local.localAddress=" + own,
                "-Dhazelcast.socket.bind.any=false");
    }

    private String members() {
        return IntStream.range(0, size).mapToObj(this::member).collect(Collectors.joining(","));
    }

    /** Where that node listens to other members, as {@code address:port}. */
    public String member(int index) {
        return address(index).getHostAddress() + ":" + installation.memberPort(0);
    }

    private static InetAddress address(int index) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + index)});
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Node node(int index) {
        return installation.node(index);
    }

    /** Where that node itself answers. */
    public String direct(int index) {
        return "http://" + address(index).getHostAddress() + ":" + port;
    }

    /** The node that has the pages of whoever has these cookies. */
    public int nodeOf(String cookies) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int index = 0; index < size; index++) {
                for (int page = 0; node(index).isAlive() && page < PAGES; page++) {
                    if (knows(client, index, page, cookies)) {
                        return index;
                    }
                }
            }
        }
        throw new IllegalStateException("No node knows " + cookies);
    }

    private boolean knows(HttpClient client, int index, int page, String cookies) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(direct(index) + "/?v-r=uidl&v-uiId=" + page))
                            .header("Cookie", cookies)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return !answer.body().contains("sessionExpired");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** Where people come. */
    public String address() {
        return front.address();
    }

    /** Of the address where people come. */
    public int frontPort() {
        return URI.create(front.address()).getPort();
    }

    /** Whether the nodes reach their database through a pooler. */
    public boolean isPooled() {
        return pooler.isPresent();
    }

    public Installation installation() {
        return installation;
    }

    @Override
    public void close() {
        front.close();
        installation.close();
        pooler.ifPresent(PgBouncer::close);
        names.close();
    }
}
