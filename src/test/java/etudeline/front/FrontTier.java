package etudeline.front;

import etudeline.cluster.Background;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A real HAProxy with the configuration that is deployed. */
public final class FrontTier implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("src", "deploy", "haproxy.cfg");

    /** Why a test is left out where there is none. */
    public static final String NONE = "There is no HAProxy here, and none to be had from Debian";

    private final Background process;
    private final int port;

    private FrontTier(DebianProgram haproxy, int port, Map<String, String> environment) {
        ProcessBuilder builder = haproxy.command("-db", "-f", CONFIGURATION.toString());
        builder.environment().putAll(environment);
        this.process = new Background("haproxy", builder);
        this.port = port;
    }

    /**
     * Starts it before the nodes that a name server knows; absent where there is no HAProxy.
     *
     * @param nodePort where each of them listens
     * @param more of the environment
     */
    public static Optional<FrontTier> start(Names names, int nodePort, int port, Map<String, String> more) {
        return DebianProgram.of("haproxy").map(haproxy -> {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "PORT",
                    Integer.toString(port),
                    "ETUDE_FRONT_NODES",
                    "nodes.test:" + nodePort,
                    "ETUDE_FRONT_KEY",
                    "a key that all proxies of a test know",
                    "ETUDE_FRONT_DNS",
                    names.server()));
            environment.putAll(more);
            return new FrontTier(haproxy, port, environment);
        });
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** For failure messages. */
    public String log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
