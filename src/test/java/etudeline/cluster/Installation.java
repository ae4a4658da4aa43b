package etudeline.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several nodes of the product on one database, all on this machine and each in a process of its own. */
public final class Installation implements AutoCloseable {

    private final String database;
    private final Path folder;
    private final List<Integer> ports;
    private final Optional<Wires> wires;
    private final Map<Integer, Node> nodes = new HashMap<>();

    /**
     * Nothing is started yet.
     *
     * @param database as in {@code DATABASE_URL}
     * @param folder where files are kept, for all nodes
     * @param size how many nodes there may be
     */
    public Installation(String database, Path folder, int size) {
        this(database, folder, size, Optional.empty());
    }

    /** Each node at its end of the wires, if there are any. */
    public Installation(String database, Path folder, int size, Optional<Wires> wires) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        this.database = database;
        this.ports = freePorts(size);
        this.wires = wires;
    }

    /** Ports of this machine that nobody listens on, below the range that is taken for outgoing connections. */
    public static List<Integer> freePorts(int many) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(15_000, 32_000))
                .filter(Installation::isFree)
                .distinct()
                .limit(many)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** All members, as in {@code ETUDE_CLUSTER}. */
    public String members() {
        return wires.map(laid -> laid.members(ports.getFirst()))
                .orElseGet(() -> ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
    }

    /** As it was given. */
    public String database() {
        return database;
    }

    public int memberPort(int index) {
        return ports.get(wires.isPresent() ? 0 : index);
    }

    /** Starts the product as that node, counted from 0, without waiting for it. */
    public Node start(int index, Map<String, String> more, String... options) {
        return start(index, Node.PRODUCT, more, options);
    }

    /**
     * Starts that node without waiting for it.
     *
     * @param more of the environment, in place of ours where they meet
     * @param options of the JVM
     */
    public Node start(int index, String main, Map<String, String> more, String... options) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PORT",
                "0",
                "MANAGEMENT_PORT",
                "0",
                "DATABASE_URL",
                database,
                "ETUDE_DATA_DIR",
                folder.toString(),
                "ETUDE_SECRET",
                "a secret that all nodes of a test know",
                "ETUDE_CLUSTER",
                members(),
                "ETUDE_CLUSTER_PORT",
                Integer.toString(memberPort(index))));
        environment.putAll(more);
        List<String> within = wires.map(laid -> laid.within(index)).orElse(List.of());
        Node node = new Node("node " + index, within, main, environment, List.of(options));
        Node before = nodes.put(index, node);
        if (before != null) {
            before.close();
        }
        return node;
    }

    /** Waits until all that were started can be used. */
    public Installation awaitReady() {
        running().forEach(Node::awaitReady);
        return this;
    }

    public Node node(int index) {
        Node node = nodes.get(index);
        if (node == null) {
            throw new IllegalArgumentException("Node " + index + " was not started");
        }
        return node;
    }

    public List<Node> running() {
        return nodes.values().stream().filter(Node::isAlive).toList();
    }

    /** Waits until every running node counts so many, and all together belong to one cluster. */
    public void awaitOneCluster(int size, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        List<String> views = views();
        while (views.stream().distinct().count() != 1 || !views.getFirst().startsWith("Cluster of " + size + ":")) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("No cluster of " + size + " in " + patience + ": " + views + "\n"
                        + running().stream().map(Node::log).collect(Collectors.joining("\n")));
            }
            LockSupport.parkNanos(50_000_000);
            views = views();
        }
    }

    /** What each running node last said of who belongs to the cluster. */
    public List<String> views() {
        List<String> views = new ArrayList<>();
        for (Node node : running()) {
            views.add(node.lines().stream()
                    .filter(line -> line.contains("Cluster of "))
                    .reduce((_, last) -> last)
                    .map(line -> line.substring(line.indexOf("Cluster of ")))
                    .orElse("none of " + node.name()));
        }
        return views;
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::close);
    }
}
