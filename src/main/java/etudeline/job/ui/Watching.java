package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import etudeline.cluster.Messages.Subscription;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads again, while a component is on a page, whenever a hint comes, and every few seconds while anything goes on. */
final class Watching {

    private final Component watcher;
    private final JobsDesk desk;
    private final Function<Runnable, Subscription> listen;
    private final BooleanSupplier read;
    private @Nullable Subscription subscription;
    private @Nullable Registration polled;

    /**
     * Made for a component, to be begun when it is attached.
     *
     * @param listen to which hints
     * @param read says whether anything goes on
     */
    Watching(Component watcher, JobsDesk desk, Function<Runnable, Subscription> listen, BooleanSupplier read) {
        this.watcher = watcher;
        this.desk = desk;
        this.listen = listen;
        this.read = read;
    }

    void begin(AttachEvent attach) {
        UI ui = attach.getUI();
        subscription = listen.apply(desk.pages().of(ui, () -> read(ui)));
        polled = ui.addPollListener(_ -> read(ui));
        read(ui);
    }

    void end(UI ui) {
        if (subscription != null && polled != null) {
            subscription.close();
            polled.remove();
            Polling.of(ui).want(watcher, false);
        }
    }

    private void read(UI ui) {
        JobsDesk.unlessAway(() -> Polling.of(ui).want(watcher, read.getAsBoolean()));
    }
}
