package etudeline.cluster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which nodes belong together.
 *
 * @param members {@code off}, {@code host:port,host:port} or {@code dns:NAME} (every address of NAME)
 * @param port the member port of this node
 */
@ConfigurationProperties("etude.cluster")
record ClusterProperties(
        @DefaultValue("off") String members,
        @DefaultValue("5701") int port) {

    boolean off() {
        return members.isBlank() || members.equals("off");
    }
}
