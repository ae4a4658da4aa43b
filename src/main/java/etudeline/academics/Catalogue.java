package etudeline.academics;

import etudeline.access.Anyone;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The structure for whoever shows names or offers choices: one small tree, held by each node and read again when it changes. */
@Service
@Anyone
public class Catalogue {

    private static final String WHOLE = "*";
    private static final CacheSpec<String, CatalogueTree> SPEC =
            new CacheSpec<>("catalogue", 1, Duration.ofDays(1), key -> key);

    private final Cached<String, CatalogueTree> trees;

    Catalogue(CatalogueRows rows, Caches caches) {
        this.trees = caches.make(SPEC, _ -> rows.read());
    }

    public CatalogueTree tree() {
        return Objects.requireNonNull(trees.get(WHOLE));
    }
}
