package etudeline.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A value on its way from the database; others that want it wait for it. What changes meanwhile makes it outdated. */
final class Load<V> {

    private final CompletableFuture<@Nullable V> result = new CompletableFuture<>();
    private boolean outdated;

    synchronized void outdate() {
        outdated = true;
    }

    /** Hands the value on, and keeps it unless a change came in between. */
    void succeed(@Nullable V value, Consumer<V> keep) {
        synchronized (this) {
            if (value != null && !outdated) {
                keep.accept(value);
            }
        }
        result.complete(value);
    }

    void fail(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Nullable
    V await() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
