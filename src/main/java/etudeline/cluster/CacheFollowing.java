package etudeline.cluster;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * When the log is read: four times a second, on a thread that nothing else can hold up, and after each commit of a
 * transaction that may have written, before anybody is told of it.
 */
@Component
class CacheFollowing implements SmartLifecycle, TransactionExecutionListener {

    private static final long STEP_MILLIS = 250;

    private final CacheTail tail;
    private @Nullable ScheduledExecutorService thread;

    CacheFollowing(CacheTail tail) {
        this.tail = tail;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("cache-tail").daemon().factory());
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(tail::catchUp, 0, STEP_MILLIS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdownNow();
            tail.rest();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before whatever serves people, and after it in stopping. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && transaction.isNewTransaction()
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new BeforeAnybodyIsTold(tail));
        }
    }

    private record BeforeAnybodyIsTold(CacheTail tail) implements TransactionSynchronization {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            tail.catchUp();
        }
    }
}
