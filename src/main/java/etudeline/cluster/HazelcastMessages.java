package etudeline.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hints through a Hazelcast topic of plain texts; the member starts in the background and never delays this node. */
final class HazelcastMessages implements Messages, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HazelcastMessages.class);

    /** Old and new code never share a cluster: raise with each change of what the hints say. */
    private static final String FORMAT = "etude-line-1";

    private static final char SEPARATOR = '\n';

    private final LocalDelivery here = new LocalDelivery();
    private final CompletableFuture<HazelcastInstance> member;

    HazelcastMessages(ClusterProperties properties) {
        Config config = configuration(properties);
        this.member = CompletableFuture.supplyAsync(
                () -> join(config),
                task -> Thread.ofPlatform().name("cluster-join").daemon().start(task));
    }

    private HazelcastInstance join(Config config) {
        HazelcastInstance instance = Hazelcast.newHazelcastInstance(config);
        topic(instance).addMessageListener(message -> {
            if (!message.getPublishingMember().localMember()) {
                deliver(message.getMessageObject());
            }
        });
        return instance;
    }

    /** Its own hints a node delivers itself: they arrive also while Hazelcast is slow or away. */
    @Override
    public void publish(String topic, String text) {
        here.deliver(topic, text);
        HazelcastInstance instance = member.isCompletedExceptionally() ? null : member.getNow(null);
        if (instance != null) {
            CompletionStage<Void> sent = topic(instance).publishAsync(topic + SEPARATOR + text);
            sent.whenComplete((_, failure) -> {
                if (failure != null) {
                    log.debug("A hint to {} was lost", topic, failure);
                }
            });
        }
    }

    @Override
    public Subscription listen(String topic, Consumer<String> listener) {
        return here.listen(topic, listener);
    }

    private void deliver(String message) {
        int end = message.indexOf(SEPARATOR);
        here.deliver(message.substring(0, end), message.substring(end + 1));
    }

    private static ITopic<String> topic(HazelcastInstance instance) {
        return instance.getTopic("hints");
    }

    private static Config configuration(ClusterProperties properties) {
        Config config = new Config();
        config.setClusterName(FORMAT);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "10");
        // Members are trusted to send texts, nothing else.
        JavaSerializationFilterConfig filter = new JavaSerializationFilterConfig();
        filter.setDefaultsDisabled(true);
        filter.getWhitelist().addClasses("java.lang.String");
        config.getSerializationConfig().setJavaSerializationFilterConfig(filter);
        config.getNetworkConfig().setPort(properties.port()).setPortAutoIncrement(false);
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        if (properties.byName()) {
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", properties.name())
                    .setProperty("service-port", Integer.toString(properties.port()));
        } else {
            join.getTcpIpConfig().setEnabled(true).setMembers(properties.addresses());
        }
        return config;
    }

    @Override
    public void close() {
        here.close();
        HazelcastInstance instance = member.isCompletedExceptionally() ? null : member.getNow(null);
        if (instance != null) {
            instance.shutdown();
        }
    }
}
