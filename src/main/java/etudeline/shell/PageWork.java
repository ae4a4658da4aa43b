package etudeline.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import etudeline.access.CurrentUser;
import etudeline.access.Recognition;
import etudeline.access.SignInId;
import etudeline.shell.OpenPages.Owner;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * What an open page does when a hint arrives: as the page's person, under the page's lock, on threads of its own so that
 * the messages' thread is free at once, and once for a burst of hints.
 */
@Component
public class PageWork {

    private static final int THREADS = 4;
    private static final long GATHER_MILLISECONDS = 40;

    private final Recognition recognition;
    private final CurrentUser currentUser;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("page-work-", 0).daemon().factory());

    PageWork(Recognition recognition, CurrentUser currentUser) {
        this.recognition = recognition;
        this.currentUser = currentUser;
    }

    /** To be made while the page is being built; the result may be run from any thread and as often as hints come. */
    public Runnable of(UI ui, Runnable work) {
        SignInId first = currentUser.signIn().orElseThrow();
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                later(() -> {
                    waiting.set(false);
                    access(
                            ui,
                            () -> recognition.actAs(latest(ui, first), () -> {
                                work.run();
                                // Lists read their rows at the very end: here, as the page's person too.
                                ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
                            }));
                });
            }
        };
    }

    /** The person may have signed in again on this page. */
    private static SignInId latest(UI ui, SignInId first) {
        Owner owner = ComponentUtil.getData(ui, Owner.class);
        return owner == null ? first : owner.signIn();
    }

    private void later(Runnable task) {
        try {
            Future<?> _ = threads.schedule(task, GATHER_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            // This node is being stopped: its pages open on another one.
        }
    }

    private static void access(UI ui, Runnable work) {
        try {
            Future<Void> _ = ui.access(work::run);
        } catch (UIDetachedException closed) {
            // Closed meanwhile: nothing to show it on.
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
