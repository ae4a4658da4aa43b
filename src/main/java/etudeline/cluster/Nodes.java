package etudeline.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All nodes, by what each tells of itself every few seconds. Who is gone is remembered for a while. */
@Component
public class Nodes {

    private static final String TOPIC = "nodes";
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    /** What goes from node to node. */
    private record Told(String name, Instant start, int members, long stalenessMillis, List<CacheState> caches) {}

    private record Heard(Told told, long at) {}

    private final Caches caches;
    private final Certainty certainty;
    private final Member member;
    private final Messages messages;
    private final JsonMapper json;
    private final String own = name();
    private final Instant start;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    Nodes(Caches caches, Certainty certainty, Member member, Messages messages, JsonMapper json, Clock clock) {
        this.caches = caches;
        this.certainty = certainty;
        this.member = member;
        this.messages = messages;
        this.json = json;
        this.start = clock.instant();
        messages.listen(TOPIC, this::hear);
    }

    private static String name() {
        String number = Long.toString(ProcessHandle.current().pid());
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + number;
        } catch (UnknownHostException nameless) {
            return number;
        }
    }

    /** This node first, the others by name. */
    public List<NodeState> all() {
        long now = System.nanoTime();
        heard.values().removeIf(each -> now - each.at() > FORGOTTEN.toNanos());
        heard.put(own, new Heard(told(), now));
        return heard.values().stream()
                .map(each -> state(each, now))
                .sorted(Comparator.comparing((NodeState node) -> !node.here()).thenComparing(NodeState::name))
                .toList();
    }

    private NodeState state(Heard each, long now) {
        Told told = each.told();
        return new NodeState(
                told.name(),
                told.start(),
                told.members(),
                Duration.ofMillis(told.stalenessMillis()),
                told.caches(),
                Duration.ofNanos(Math.max(0, now - each.at())),
                told.name().equals(own));
    }

    private Told told() {
        return new Told(
                own,
                start,
                member.instance()
                        .map(instance -> instance.getCluster().getMembers().size())
                        .orElse(1),
                certainty.age().toMillis(),
                caches.all().stream().map(Cached::state).toList());
    }

    /** To be told whenever a node has told of itself. */
    public Messages.Subscription listen(Runnable listener) {
        return messages.listen(TOPIC, _ -> listener.run());
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void tell() {
        messages.publish(TOPIC, json.writeValueAsString(told()));
    }

    private void hear(String text) {
        Told told = json.readValue(text, Told.class);
        heard.put(told.name(), new Heard(told, System.nanoTime()));
    }
}
