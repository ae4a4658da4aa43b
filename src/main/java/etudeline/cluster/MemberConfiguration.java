package etudeline.cluster;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.Config;
import com.hazelcast.config.DiscoveryStrategyConfig;
import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.config.SerializationConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.spi.merge.DiscardMergePolicy;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;

/** How a Hazelcast member is set up: closed to all but members, and quick to see that one is gone or back. */
final class MemberConfiguration {

    /** Old and new code never share a cluster: raise with each change of what nodes say to each other. */
    static final String FORMAT = "etude-line-3";

    /** May be given to the JVM where it cannot be told from the addresses of all. */
    private static final String OWN_ADDRESS = "hazelcast.local.localAddress";

    /** Of each map on each node. */
    private static final int MAP_MEGABYTES = 32;

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("hazelcast.phone.home.enabled", "false"),
            Map.entry("hazelcast.logging.type", "slf4j"),
            // Spring closes it, after everything that uses it.
            Map.entry("hazelcast.shutdownhook.enabled", "false"),
            Map.entry("hazelcast.graceful.shutdown.max.wait", "8"),
            Map.entry("hazelcast.discovery.enabled", "true"),
            // Who starts at the same time is waited for so long.
            Map.entry("hazelcast.wait.seconds.before.join", "2"),
            Map.entry("hazelcast.socket.connect.timeout.seconds", "3"),
            Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
            Map.entry("hazelcast.max.no.heartbeat.seconds", "10"),
            Map.entry("hazelcast.mastership.claim.timeout.seconds", "10"),
            Map.entry("hazelcast.member.list.publish.interval.seconds", "10"),
            // Who was cut off or stood still comes back by itself, without a restart.
            Map.entry("hazelcast.merge.first.run.delay.seconds", "5"),
            Map.entry("hazelcast.merge.next.run.delay.seconds", "5"));

    private MemberConfiguration() {}

    /**
     * Of a member on this port.
     *
     * @param own the address to listen on alone; absent: Hazelcast chooses one, and listens on all
     */
    static Config of(MemberAddresses addresses, int port, Optional<InetAddress> own) {
        Config config = new Config();
        config.setClusterName(FORMAT);
        PROPERTIES.forEach(config::setProperty);
        own.filter(_ -> config.getProperty(OWN_ADDRESS) == null).ifPresent(address -> {
            config.setProperty(OWN_ADDRESS, address.getHostAddress());
            config.setProperty("hazelcast.socket.bind.any", "false");
        });
        maps(config.getMapConfig("default"));
        config.setSerializationConfig(serialization());
        network(config.getAdvancedNetworkConfig(), addresses, port);
        return config;
    }

    /** They only repeat what is in the database: nobody keeps them twice, and after a split the larger part's will do. */
    private static void maps(MapConfig maps) {
        maps.setBackupCount(0);
        maps.setEvictionConfig(new EvictionConfig()
                .setEvictionPolicy(EvictionPolicy.LRU)
                .setMaxSizePolicy(MaxSizePolicy.USED_HEAP_SIZE)
                .setSize(MAP_MEGABYTES));
        maps.getMergePolicyConfig().setPolicy(DiscardMergePolicy.class.getName());
    }

    /** One socket, for members alone: with the simple kind, the same port would serve clients too. */
    private static void network(AdvancedNetworkConfig network, MemberAddresses addresses, int port) {
        network.setEnabled(true);
        network.setMemberEndpointConfig(
                new ServerSocketEndpointConfig().setPort(port).setPortAutoIncrement(false));
        JoinConfig join = network.getJoin();
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        // However members are found, so long they wait for each other's answer before one of them begins alone.
        join.getTcpIpConfig().setConnectionTimeoutSeconds(2);
        join.getDiscoveryConfig()
                .addDiscoveryStrategyConfig(new DiscoveryStrategyConfig(new MemberDiscovery(addresses)));
    }

    /** What other members may make this one build: texts, which need no entry here, and what went wrong there. */
    private static SerializationConfig serialization() {
        JavaSerializationFilterConfig java = new JavaSerializationFilterConfig();
        java.setDefaultsDisabled(true);
        failures(java.getWhitelist());
        JavaSerializationFilterConfig none = new JavaSerializationFilterConfig();
        none.setDefaultsDisabled(true);
        none.setWhitelist(new ClassFilter());
        SerializationConfig config = new SerializationConfig();
        config.setJavaSerializationFilterConfig(java);
        config.getCompactSerializationConfig().setZeroConfigFilter(none);
        return config;
    }

    /** Without them a member would wait in vain for the answer "not here, ask again". */
    private static void failures(ClassFilter allowed) {
        allowed.addClasses(
                "java.lang.Throwable",
                "java.lang.Exception",
                "java.lang.RuntimeException",
                "java.lang.IllegalStateException",
                "java.lang.IllegalArgumentException",
                "java.lang.NullPointerException",
                "java.lang.UnsupportedOperationException",
                "java.lang.SecurityException",
                "java.lang.Error",
                "java.lang.StackTraceElement",
                "[Ljava.lang.StackTraceElement;",
                "java.io.IOException",
                "java.util.Collections$EmptyList",
                "java.util.concurrent.CancellationException",
                "java.util.concurrent.ExecutionException",
                "java.util.concurrent.RejectedExecutionException",
                "java.util.concurrent.TimeoutException");
        allowed.addPackages(
                "com.hazelcast.cluster",
                "com.hazelcast.core",
                "com.hazelcast.internal.cluster.impl",
                "com.hazelcast.nio.serialization",
                "com.hazelcast.partition",
                "com.hazelcast.spi.exception");
    }
}
