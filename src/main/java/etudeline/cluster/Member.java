package etudeline.cluster;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * This node's place among the nodes: a Hazelcast member that starts in the background, and again whenever it cannot or
 * has ended, so that nobody waits for it and nobody has to restart it.
 */
final class Member implements SmartInitializingSingleton, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Member.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ClusterProperties properties;
    private final MemberAddresses addresses;
    private final List<Consumer<HazelcastInstance>> newcomers = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread keeper;
    private volatile @Nullable HazelcastInstance running;

    Member(ClusterProperties properties) {
        this.properties = properties;
        this.addresses = MemberAddresses.of(properties.off() ? "" : properties.members(), properties.port());
        this.keeper = Thread.ofPlatform().name("cluster-member").daemon().unstarted(this::keep);
    }

    /** Is called with each instance as soon as it is there, before {@link #instance()} tells of it. */
    void prepare(Consumer<HazelcastInstance> work) {
        newcomers.add(work);
    }

    /** Starts in the background, once everybody has said what is to be prepared; never where there is no cluster. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!properties.off()) {
            keeper.start();
        }
    }

    /** The running instance; empty while Hazelcast is starting, cannot start, has ended, or is off. */
    Optional<HazelcastInstance> instance() {
        HazelcastInstance instance = running;
        return instance != null && instance.getLifecycleService().isRunning()
                ? Optional.of(instance)
                : Optional.empty();
    }

    private void keep() {
        String told = "";
        while (closed.getCount() > 0) {
            try {
                List<InetSocketAddress> known = addresses.now();
                // A name without addresses is one that nobody could be found by, nor this node choose its own from.
                if (!known.isEmpty()) {
                    live(MemberConfiguration.of(
                            addresses, properties.port(), MemberAddresses.own(known, properties.port())));
                    told = "";
                }
            } catch (RuntimeException failure) {
                String reason = String.valueOf(failure.getMessage());
                if (!told.equals(reason)) {
                    log.warn("Cluster: this node stays alone, tried again every {} s: {}", PAUSE.toSeconds(), reason);
                    told = reason;
                }
            }
            pause();
        }
    }

    /** From start to end of one instance. */
    private void live(Config config) {
        CountDownLatch ended = new CountDownLatch(1);
        HazelcastInstance instance = Hazelcast.newHazelcastInstance(config);
        instance.getLifecycleService().addLifecycleListener(event -> {
            if (event.getState() == LifecycleState.SHUTDOWN) {
                ended.countDown();
            }
        });
        instance.getCluster().addMembershipListener(new Size(() -> sayWho(instance)));
        newcomers.forEach(work -> work.accept(instance));
        running = instance;
        sayWho(instance);
        if (closed.getCount() == 0) {
            instance.shutdown();
        }
        try {
            if (instance.getLifecycleService().isRunning()) {
                ended.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            running = null;
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thread at a time, as more than one has it to tell: the last line is how it is. */
    private synchronized void sayWho(HazelcastInstance instance) {
        List<String> members = instance.getCluster().getMembers().stream()
                .map(member -> member.getAddress().getHost() + ":"
                        + member.getAddress().getPort())
                .sorted()
                .toList();
        log.info("Cluster of {}: {}", members.size(), String.join(", ", members));
        if (members.size() > properties.most()) {
            log.warn(
                    "Cluster: {} nodes were counted on (ETUDE_NODES_MOST), all together may now take more connections than"
                            + " ETUDE_DATABASE_CONNECTIONS says",
                    properties.most());
        }
    }

    /** Leaves in order, which takes seconds at most, so that what others look up in the shared maps stays. */
    @Override
    public void close() {
        closed.countDown();
        instance().ifPresent(HazelcastInstance::shutdown);
    }

    /** Tells an operator who belongs to it now. */
    private record Size(Runnable told) implements MembershipListener {

        @Override
        public void memberAdded(MembershipEvent event) {
            told.run();
        }

        @Override
        public void memberRemoved(MembershipEvent event) {
            told.run();
        }
    }
}
