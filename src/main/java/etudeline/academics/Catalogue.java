package etudeline.academics;

import etudeline.access.Anyone;
import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.cluster.Remembered;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The structure for whoever shows names or offers choices. Each node keeps the tree and asks the database twice a second
 * at most whether a newer one exists.
 */
@Service
@Anyone
public class Catalogue {

    private static final String TOPIC = "catalogue-changed";
    private static final Duration MEMORY = Duration.ofMillis(500);

    private record Stamped(long revision, CatalogueTree tree) {}

    private final CatalogueRows rows;
    private final Messages messages;
    private final Remembered<String, Long> revision;
    private final AtomicReference<@Nullable Stamped> latest = new AtomicReference<>();

    Catalogue(CatalogueRows rows, Messages messages) {
        this.rows = rows;
        this.messages = messages;
        this.revision = new Remembered<>(MEMORY, 1, _ -> rows.revision());
        messages.listen(TOPIC, _ -> revision.forgetAll());
    }

    public CatalogueTree tree() {
        long newest = revision.get("").orElseThrow();
        Stamped known = latest.get();
        if (known != null && known.revision() >= newest) {
            return known.tree();
        }
        Stamped read = rows.read(Stamped::new);
        latest.accumulateAndGet(read, (old, now) -> old != null && old.revision() > read.revision() ? old : now);
        return read.tree();
    }

    /** To be called in each transaction that changes the structure. */
    void changed() {
        rows.advance();
        AfterCommit.run(() -> {
            revision.forgetAll();
            messages.publish(TOPIC, "");
        });
    }
}
