package etudeline.operations.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import etudeline.cluster.CacheState;
import etudeline.cluster.NodeState;
import etudeline.kit.ui.Badge;
import etudeline.kit.ui.T;
import java.time.Duration;
import java.time.Instant;

/** One node: whether it answers, how sure it is, what of its reads it took from memory. */
final class NodeCard extends Div {

    /** A node tells of itself every three seconds. */
    private static final Duration SILENT = Duration.ofSeconds(15);

    NodeCard(NodeState node, Instant now) {
        addClassNames("card", "node");
        H2 name = new H2(node.name());
        name.addClassName("grow");
        Div head = new Div(name, badge(node).create());
        head.addClassName("row");
        DescriptionList facts = new DescriptionList();
        fact(
                facts,
                "operations.node.staleness",
                T.of("operations.milliseconds", node.staleness().toMillis()));
        fact(
                facts,
                "operations.node.hits",
                CacheWords.share(
                        node.caches().stream().mapToLong(CacheState::hits).sum(),
                        node.caches().stream().mapToLong(CacheState::requests).sum()));
        fact(facts, "operations.node.members", T.of("kit.number", node.members()));
        fact(facts, "operations.node.up", CacheWords.lasted(Duration.between(node.start(), now)));
        add(head, facts);
        if (node.here()) {
            Span here = new Span(T.of("operations.node.here"));
            here.addClassNames("muted", "small");
            add(here);
        }
    }

    private static Badge badge(NodeState node) {
        if (node.heard().compareTo(SILENT) > 0) {
            return new Badge(
                    Badge.Tone.ERR, T.of("operations.node.silent", node.heard().toSeconds()));
        }
        return node.remembers()
                ? new Badge(Badge.Tone.OK, T.of("operations.node.current"))
                : new Badge(Badge.Tone.WARN, T.of("operations.node.unsure"));
    }

    private static void fact(DescriptionList facts, String term, String value) {
        facts.add(new DescriptionList.Term(T.of(term)), new DescriptionList.Description(value));
    }
}
