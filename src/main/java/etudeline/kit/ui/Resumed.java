package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/**
 * Fired on a UI whose person has signed in again, or whose database is back: what could not be fetched meanwhile can be
 * now. Heard by {@code ComponentUtil.addListener(ui, Resumed.class, …)}.
 */
public final class Resumed extends ComponentEvent<UI> {

    public Resumed(UI ui) {
        super(ui, false);
    }

    /** Does the work each time, until that part of the page is taken away. */
    static void heard(Component part, UI ui, Runnable work) {
        Registration listening = ComponentUtil.addListener(ui, Resumed.class, _ -> work.run());
        part.addDetachListener(detach -> {
            listening.remove();
            detach.unregisterListener();
        });
    }
}
