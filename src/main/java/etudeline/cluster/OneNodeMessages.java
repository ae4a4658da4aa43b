package etudeline.cluster;

import java.util.function.Consumer;

/** A node alone: every hint is its own. */
final class OneNodeMessages implements Messages, AutoCloseable {

    private final LocalDelivery here = new LocalDelivery();

    @Override
    public void publish(String topic, String text) {
        here.deliver(topic, text);
    }

    @Override
    public Subscription listen(String topic, Consumer<String> listener) {
        return here.listen(topic, listener);
    }

    @Override
    public void close() {
        here.close();
    }
}
