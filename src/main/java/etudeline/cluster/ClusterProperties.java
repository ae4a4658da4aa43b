package etudeline.cluster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which nodes belong together.
 *
 * @param members {@code off}, {@code host:port,host:port} or {@code dns:NAME} (every address of NAME)
 * @param port the member port of this node
 * @param most how many nodes each has counted on when it took its share of the database's connections
 */
@ConfigurationProperties("etude.cluster")
record ClusterProperties(
        @DefaultValue("off") String members,
        @DefaultValue("5701") int port,
        @DefaultValue("1000") int most) {

    boolean off() {
        return members.isBlank() || members.equals("off");
    }
}
