package etudeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One cache without a database: what is kept, what is forgotten, and what is never kept at all. */
class CachedTest {

    /** So that a slow machine does not make it uncertain. */
    private static final long LATER = System.nanoTime() + Duration.ofHours(1).toNanos();

    private final Map<String, String> truth = new ConcurrentHashMap<>(Map.of("a", "1", "g/x", "2", "g/y", "3"));
    private final AtomicInteger reads = new AtomicInteger();
    private final Certainty certainty = new Certainty();
    private final Cached<String, String> cache = new Cached<>(
            new CacheSpec<>("test", 100, Duration.ofHours(1), key -> key), this::read, certainty, SharedValues.none());

    CachedTest() {
        certainty.knows(LATER);
    }

    private @Nullable String read(String key) {
        reads.incrementAndGet();
        return truth.get(key);
    }

    private static Change change(String key) {
        return new Change(1, "test", key, 1);
    }

    @Test
    void a_value_is_read_once() {
        assertThat(cache.get("a")).isEqualTo("1");
        assertThat(cache.get("a")).isEqualTo("1");
        assertThat(reads).hasValue(1);
    }

    @Test
    void what_is_not_there_is_asked_for_each_time() {
        assertThat(cache.get("b")).isNull();
        truth.put("b", "new");
        assertThat(cache.get("b")).isEqualTo("new");
    }

    @Test
    void a_change_makes_its_key_forgotten_and_no_other() {
        cache.get("a");
        cache.get("g/x");
        truth.put("a", "changed");
        cache.apply(change("a"));
        assertThat(cache.get("a")).isEqualTo("changed");
        cache.get("g/x");
        assertThat(reads).hasValue(3);
    }

    @Test
    void a_change_of_a_group_makes_all_that_begin_so_forgotten() {
        cache.get("a");
        cache.get("g/x");
        cache.get("g/y");
        cache.apply(change("g/"));
        cache.get("a");
        assertThat(reads).hasValue(3);
        cache.get("g/x");
        cache.get("g/y");
        assertThat(reads).hasValue(5);
    }

    @Test
    void a_change_of_all_makes_everything_forgotten() {
        cache.get("a");
        cache.get("g/x");
        cache.apply(change("*"));
        cache.get("a");
        cache.get("g/x");
        assertThat(reads).hasValue(4);
    }

    @Test
    void nothing_is_taken_from_memory_while_it_cannot_be_trusted() {
        cache.get("a");
        certainty.isLost();
        truth.put("a", "changed");
        assertThat(cache.get("a")).isEqualTo("changed");
        assertThat(count(cache, "bypass")).isEqualTo(1);
    }

    @Test
    void what_is_read_while_it_cannot_be_trusted_is_not_kept() {
        certainty.isLost();
        cache.get("a");
        certainty.knows(LATER);
        truth.put("a", "changed");
        assertThat(cache.get("a")).isEqualTo("changed");
    }

    /** The oldest trap of caches: read before the change, kept after it. */
    @Test
    void a_value_read_before_a_change_is_not_kept_after_it() {
        for (String told : new String[] {"slow", "*", "s/"}) {
            SlowCache slow = new SlowCache();
            CompletableFuture<@Nullable String> late = supplied(() -> slow.cache.get("s/low"));
            slow.await();
            slow.value = "new";
            slow.cache.apply(change(told.equals("slow") ? "s/low" : told));
            slow.goOn.countDown();
            assertThat(late.join()).isEqualTo("old");
            assertThat(slow.cache.get("s/low")).as("after a change of %s", told).isEqualTo("new");
        }
    }

    @Test
    void many_that_want_the_same_value_read_it_once() {
        SlowCache slow = new SlowCache();
        CompletableFuture<@Nullable String> first = supplied(() -> slow.cache.get("s/low"));
        slow.await();
        CompletableFuture<@Nullable String> second = supplied(() -> slow.cache.get("s/low"));
        while (count(slow.cache, "miss") < 2) {
            Thread.onSpinWait();
        }
        slow.goOn.countDown();
        assertThat(first.join()).isEqualTo("old");
        assertThat(second.join()).isEqualTo("old");
        assertThat(slow.reads).hasValue(1);
    }

    @Test
    void a_failure_reaches_whoever_asked_and_is_not_kept() {
        AtomicInteger tries = new AtomicInteger();
        Cached<String, String> failing = new Cached<>(
                new CacheSpec<>("failing", 100, Duration.ofHours(1), key -> key),
                key -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalArgumentException("away");
                    }
                    return key;
                },
                certainty,
                SharedValues.none());
        assertThatThrownBy(() -> failing.get("a")).isInstanceOf(IllegalArgumentException.class);
        assertThat(failing.get("a")).isEqualTo("a");
    }

    /** Reads as slowly as the test wants. */
    private final class SlowCache {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger reads = new AtomicInteger();
        private volatile String value = "old";
        private final Cached<String, String> cache = new Cached<>(
                new CacheSpec<>("slow", 100, Duration.ofHours(1), key -> key),
                _ -> read(),
                certainty,
                SharedValues.none());

        private String read() {
            reads.incrementAndGet();
            String seen = value;
            begun.countDown();
            CachedTest.await(goOn);
            return seen;
        }

        private void await() {
            CachedTest.await(begun);
        }
    }

    /** On a thread of its own: those that are shared are as many as the processor's cores. */
    private static CompletableFuture<@Nullable String> supplied(Supplier<@Nullable String> read) {
        CompletableFuture<@Nullable String> result = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> result.complete(read.get()));
        return result;
    }

    private static long count(Cached<?, ?> cache, String result) {
        return Objects.requireNonNull(cache.requests().get(result)).sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
