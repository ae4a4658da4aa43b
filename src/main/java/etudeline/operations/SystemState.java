package etudeline.operations;

import etudeline.access.PlatformOnly;
import etudeline.audit.Audit;
import etudeline.cluster.CacheEmptying;
import etudeline.cluster.Messages;
import etudeline.cluster.NodeState;
import etudeline.cluster.Nodes;
import etudeline.kit.Missing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The nodes and what they keep in memory, for the principal. */
@Service
@PlatformOnly
public class SystemState {

    private final Nodes nodes;
    private final CacheEmptying emptying;
    private final Audit audit;

    SystemState(Nodes nodes, CacheEmptying emptying, Audit audit) {
        this.nodes = nodes;
        this.emptying = emptying;
        this.audit = audit;
    }

    /** The node that is asked first. */
    public List<NodeState> nodes() {
        return nodes.all();
    }

    /** To be told whenever there is something new. */
    public Messages.Subscription listen(Runnable listener) {
        return nodes.listen(listener);
    }

    /** Has all nodes read it again from the database; {@link Missing} when there is no such cache. */
    @Transactional
    public void empty(String cache) {
        if (!emptying.everywhere(cache)) {
            throw new Missing("cache", cache);
        }
        audit.record("cache.emptied", new Audit.Subject("cache", null, cache, null), Map.of(), Map.of());
    }
}
