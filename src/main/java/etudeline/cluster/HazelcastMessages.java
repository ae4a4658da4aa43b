package etudeline.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hints through a Hazelcast topic of plain texts, as far as there are other nodes. */
final class HazelcastMessages implements Messages, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HazelcastMessages.class);

    private static final char SEPARATOR = '\n';

    private final LocalDelivery here = new LocalDelivery();
    private final Member member;

    /** Of a member that has not been started yet. */
    HazelcastMessages(Member member) {
        this.member = member;
        member.prepare(instance -> topic(instance).addMessageListener(message -> {
            if (!message.getPublishingMember().localMember()) {
                deliver(message.getMessageObject());
            }
        }));
    }

    /** Its own hints a node delivers itself: they arrive also while Hazelcast is slow or away. */
    @Override
    public void publish(String topic, String text) {
        here.deliver(topic, text);
        member.instance().ifPresent(instance -> send(instance, topic, text));
    }

    private static void send(HazelcastInstance instance, String topic, String text) {
        try {
            topic(instance).publishAsync(topic + SEPARATOR + text).whenComplete((_, failure) -> {
                if (failure != null) {
                    log.debug("A hint to {} was lost", topic, failure);
                }
            });
        } catch (HazelcastException | IllegalStateException ended) {
            log.debug("A hint to {} was lost", topic, ended);
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

    @Override
    public void close() {
        here.close();
    }
}
