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
        listeners.compute(topic, (_, others) -> {
            List<Consumer<String>> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(listener);
            return all;
        });
        return () -> forget(topic, listener);
    }

    /** A topic nobody listens to any more goes: there are as many of them as people and chapters. */
    private void forget(String topic, Consumer<String> listener) {
        listeners.computeIfPresent(topic, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
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
