package etudeline.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of this node. One thread calls them, so that a topic's hints arrive in order and never on the sender's thread. */
final class LocalDelivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalDelivery.class);

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("messages").daemon().factory());

    Messages.Subscription listen(String topic, Consumer<String> listener) {
        List<Consumer<String>> others = listeners.computeIfAbsent(topic, _ -> new CopyOnWriteArrayList<>());
        others.add(listener);
        return () -> others.remove(listener);
    }

    void deliver(String topic, String text) {
        List<Consumer<String>> addressed = listeners.getOrDefault(topic, List.of());
        if (!addressed.isEmpty() && !thread.isShutdown()) {
            thread.execute(() -> addressed.forEach(listener -> call(listener, topic, text)));
        }
    }

    private static void call(Consumer<String> listener, String topic, String text) {
        try {
            listener.accept(text);
        } catch (RuntimeException failure) {
            log.warn("A listener to {} failed", topic, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
