package etudeline.cluster;

import java.util.function.Consumer;

/**
 * Hints from one node to all, its own included: fast, and possibly lost. What must not be lost is in the database.
 */
public interface Messages {

    /** Sends the text to everybody who listens to the topic, on every node; never blocks on an absent node. */
    void publish(String topic, String text);

    /** Calls the listener, on a thread of the messages', until the subscription is closed. */
    Subscription listen(String topic, Consumer<String> listener);

    /** Ends listening. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
