package etudeline.cluster;

import com.hazelcast.cluster.Address;
import com.hazelcast.config.properties.PropertyDefinition;
import com.hazelcast.logging.ILogger;
import com.hazelcast.spi.discovery.AbstractDiscoveryStrategy;
import com.hazelcast.spi.discovery.DiscoveryNode;
import com.hazelcast.spi.discovery.DiscoveryStrategy;
import com.hazelcast.spi.discovery.DiscoveryStrategyFactory;
import com.hazelcast.spi.discovery.SimpleDiscoveryNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells Hazelcast where members may be, whenever it asks. Its own ways take one address of a name (its list) or log each
 * name that is not known yet (its look-up).
 */
final class MemberDiscovery implements DiscoveryStrategyFactory {

    private final MemberAddresses addresses;

    MemberDiscovery(MemberAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Class<? extends DiscoveryStrategy> getDiscoveryStrategyType() {
        return Strategy.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public DiscoveryStrategy newDiscoveryStrategy(
            DiscoveryNode node, ILogger logger, Map<String, Comparable> properties) {
        return new Strategy(addresses, logger, properties);
    }

    @Override
    public Collection<PropertyDefinition> getConfigurationProperties() {
        return List.of();
    }

    private static final class Strategy extends AbstractDiscoveryStrategy {

        private final MemberAddresses addresses;

        @SuppressWarnings("rawtypes")
        Strategy(MemberAddresses addresses, ILogger logger, Map<String, Comparable> properties) {
            super(logger, properties);
            this.addresses = addresses;
        }

        @Override
        public Iterable<DiscoveryNode> discoverNodes() {
            return addresses.now().stream()
                    .<DiscoveryNode>map(
                            address -> new SimpleDiscoveryNode(new Address(address.getAddress(), address.getPort())))
                    .toList();
        }
    }
}
