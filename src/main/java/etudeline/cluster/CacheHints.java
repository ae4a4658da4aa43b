package etudeline.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes of changes milliseconds after the commit; what is lost on the way they find in the log. Through the
 * messages, so that whoever is told of a change by another message reads what was changed.
 */
@Component
class CacheHints {

    /** More at once are left to the log. */
    private static final int MOST = 100;

    private static final String TOPIC = "changes";

    private final Messages messages;

    CacheHints(Messages messages) {
        this.messages = messages;
    }

    void tell(String server, List<Change> changes) {
        if (!changes.isEmpty()) {
            String lines = changes.stream()
                    .limit(MOST)
                    .map(change -> String.join(
                            "\t",
                            Long.toString(change.seq()),
                            change.cache(),
                            change.key(),
                            Long.toString(change.transaction())))
                    .collect(Collectors.joining("\n", server + "\n", ""));
            messages.publish(TOPIC, lines);
        }
    }

    /** The listener gets the server that the change was committed on, and the change. */
    void listen(BiConsumer<String, Change> listener) {
        messages.listen(TOPIC, hint -> {
            List<String> lines = Arrays.asList(hint.split("\n", -1));
            lines.stream().skip(1).map(CacheHints::change).forEach(change -> listener.accept(lines.getFirst(), change));
        });
    }

    private static Change change(String line) {
        String[] parts = line.split("\t", -1);
        return new Change(Long.parseLong(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]));
    }
}
