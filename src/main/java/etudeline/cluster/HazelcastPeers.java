package etudeline.cluster;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Through one map per cache, of plain texts. A node alone has nobody to ask and to hand to. */
@Component
final class HazelcastPeers implements Peers {

    private static final Logger log = LoggerFactory.getLogger(HazelcastPeers.class);

    /** The database answers in less. */
    private static final long PATIENCE_MILLIS = 20;

    /** Who did not answer in time is not asked for so long: it may stand still. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Member member;
    private volatile long askedInVain = System.nanoTime() - PAUSE;

    HazelcastPeers(Member member) {
        this.member = member;
    }

    @Override
    public boolean any() {
        return withOthers() != null;
    }

    @Override
    public @Nullable String ask(String map, String key) {
        HazelcastInstance instance = withOthers();
        if (instance == null || System.nanoTime() - askedInVain < PAUSE) {
            return null;
        }
        try {
            return instance.<String, String>getMap(map)
                    .getAsync(key)
                    .toCompletableFuture()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException | HazelcastException | IllegalStateException failure) {
            askedInVain = System.nanoTime();
            log.debug("Nothing to be had from the others' {}", map, failure);
            return null;
        }
    }

    @Override
    public void hand(String map, String key, String text, Duration lifetime) {
        HazelcastInstance instance = withOthers();
        if (instance == null) {
            return;
        }
        try {
            instance.<String, String>getMap(map)
                    .setAsync(key, text, lifetime.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            log.debug("A value of {} was not handed on", map, failure);
                        }
                    });
        } catch (HazelcastException | IllegalStateException ended) {
            log.debug("A value of {} was not handed on", map, ended);
        }
    }

    private @Nullable HazelcastInstance withOthers() {
        return member.instance()
                .filter(instance -> instance.getCluster().getMembers().size() > 1)
                .orElse(null);
    }
}
