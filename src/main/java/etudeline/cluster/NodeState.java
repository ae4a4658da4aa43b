package etudeline.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a node last told of itself.
 *
 * @param name of its machine and the number of its process there
 * @param start when it was started
 * @param members how many nodes it counts, itself included
 * @param staleness how long ago it then knew of all changes; beyond a second it takes nothing from memory
 * @param heard how long ago it told
 * @param here whether it is the node that is asked
 */
public record NodeState(
        String name,
        Instant start,
        int members,
        Duration staleness,
        List<CacheState> caches,
        Duration heard,
        boolean here) {

    /** Whether it takes values from memory, as far as is known. */
    public boolean remembers() {
        return staleness.compareTo(Certainty.LIMIT) < 0;
    }
}
