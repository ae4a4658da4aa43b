package etudeline.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the histories of all nodes say. Each commit of a key has a greater version than the one before, so a read is stale
 * when it returns a version after a greater one had been acknowledged, by as long as that was before the read began.
 *
 * @param kept reads answered from memory
 * @param asked reads answered by the database
 * @param failed reads that were refused or failed
 * @param late reads stale by more than a second, what is promised for rights and sign-ins
 * @param broken reads stale by more than two seconds, what is promised for everything
 * @param stalest of all reads, by how much it was
 * @param examples a few of the late ones
 */
public record Verdict(
        long commits,
        long kept,
        long asked,
        long failed,
        long failedCommits,
        long late,
        long broken,
        Duration stalest,
        List<String> examples) {

    /** What is promised for rights and sign-ins. */
    static final Duration RIGHTS = Duration.ofSeconds(1);

    /** What is promised for everything. */
    static final Duration EVERYTHING = Duration.ofSeconds(2);

    private static final int EXAMPLES = 5;

    /** Of all histories of a folder. */
    public static Verdict of(Path folder) {
        Acknowledged acknowledged = new Acknowledged();
        History.each(folder, acknowledged::take);
        Count count = new Count(acknowledged);
        History.each(folder, count::take);
        return count.verdict();
    }

    public long reads() {
        return kept + asked;
    }

    /** Of a hundred reads that were answered, so many were from memory. */
    public double hitRate() {
        return 100.0 * kept / Math.max(1, reads());
    }

    /** For each key and version, when it or a greater one was acknowledged first. */
    private static final class Acknowledged {

        private final Map<Integer, NavigableMap<Long, Long>> keys = new HashMap<>();
        private long commits;

        void take(History.Entry entry) {
            if (entry.kind() == History.Kind.COMMIT) {
                commits++;
                NavigableMap<Long, Long> known = keys.computeIfAbsent(entry.key(), _ -> new TreeMap<>());
                Map.Entry<Long, Long> greater = known.ceilingEntry(entry.version());
                if (greater == null || entry.end() < greater.getValue()) {
                    known.put(entry.version(), entry.end());
                    // Lesser ones that were acknowledged later say nothing of their own.
                    Map.Entry<Long, Long> lesser = known.lowerEntry(entry.version());
                    while (lesser != null && lesser.getValue() >= entry.end()) {
                        known.remove(lesser.getKey());
                        lesser = known.lowerEntry(entry.version());
                    }
                }
            }
        }

        /** By how much that read was stale, in nanoseconds. */
        long staleness(History.Entry read) {
            NavigableMap<Long, Long> known = keys.get(read.key());
            Map.Entry<Long, Long> first = known == null ? null : known.higherEntry(read.version());
            return first == null ? 0 : Math.max(0, read.begin() - first.getValue());
        }
    }

    private static final class Count {

        private final Acknowledged acknowledged;
        private final Map<History.Kind, Long> kinds = new EnumMap<>(History.Kind.class);
        private final List<String> examples = new ArrayList<>();
        private long late;
        private long broken;
        private long stalest;

        Count(Acknowledged acknowledged) {
            this.acknowledged = acknowledged;
        }

        void take(History.Entry entry) {
            kinds.merge(entry.kind(), 1L, Long::sum);
            if (entry.isAnswered()) {
                long staleness = acknowledged.staleness(entry);
                stalest = Math.max(stalest, staleness);
                if (staleness > RIGHTS.toNanos()) {
                    late++;
                    if (examples.size() < EXAMPLES) {
                        examples.add(entry + " is stale by " + staleness / 1_000_000 + " ms");
                    }
                }
                if (staleness > EVERYTHING.toNanos()) {
                    broken++;
                }
            }
        }

        private long of(History.Kind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        Verdict verdict() {
            return new Verdict(
                    acknowledged.commits,
                    of(History.Kind.KEPT),
                    of(History.Kind.ASKED),
                    of(History.Kind.FAILED_READ),
                    of(History.Kind.FAILED_COMMIT),
                    late,
                    broken,
                    Duration.ofNanos(stalest),
                    List.copyOf(examples));
        }
    }
}
