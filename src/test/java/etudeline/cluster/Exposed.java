package etudeline.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An installation whose nodes a test lets things befall: each has a way of its own to the database and to the others. */
public final class Exposed implements AutoCloseable {

    private final Optional<Wires> wires;
    private final Installation nodes;
    private final List<Relay> relays;

    /**
     * Nothing is started yet.
     *
     * @param database its JDBC address
     * @param folder where files are kept, for all nodes
     */
    public Exposed(String database, Path folder, int size) {
        this.wires = Wires.lay(size);
        this.nodes = new Installation(database, folder, size, wires);
        this.relays = IntStream.range(0, size)
                .mapToObj(node ->
                        new Relay(wires.map(laid -> laid.test(node)).orElse("127.0.0.1"), Relay.serverOf(database)))
                .toList();
    }

    /** Starts that node without waiting for it. */
    public Node start(int node, String main, Map<String, String> more, String... options) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DATABASE_URL", relays.get(node).to(nodes.database()));
        return nodes.start(node, main, environment, options);
    }

    public Installation nodes() {
        return nodes;
    }

    /** Where the test reaches the product on that node, once it is ready. */
    public String address(int node) {
        int port = URI.create(nodes.node(node).address()).getPort();
        return "http://" + wires.map(laid -> laid.node(node)).orElse("localhost") + ":" + port;
    }

    /** Whether that can befall nodes here. */
    public boolean knows(Fault fault) {
        return fault != Fault.ALONE || wires.isPresent();
    }

    /** Begins; returns at once. */
    public void begin(Fault fault, int node) {
        switch (fault) {
            case KILLED -> nodes.node(node).kill();
            case STOPPED -> nodes.node(node).pause();
            case CUT -> relays.get(node).cut();
            case SILENT -> relays.get(node).hold();
            case ALONE -> wires.orElseThrow().cut(node);
            case DEAF -> throw new IllegalArgumentException("Only a node of the tests is made deaf");
        }
    }

    /** Ends it; who was killed is to be started again. */
    public void end(Fault fault, int node) {
        switch (fault) {
            case KILLED -> {}
            case STOPPED -> nodes.node(node).resume();
            case CUT, SILENT -> relays.get(node).mend();
            case ALONE -> wires.orElseThrow().mend(node);
            case DEAF -> throw new IllegalArgumentException("Only a node of the tests is made deaf");
        }
    }

    @Override
    public void close() {
        nodes.close();
        relays.forEach(Relay::close);
        wires.ifPresent(Wires::close);
    }
}
