package etudeline.kit.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/**
 * Fired on a UI whose person has signed in again, or whose database is back: what could not be fetched meanwhile can be
 * now. Heard by {@code ComponentUtil.addListener(ui, Resumed.class, …)}.
 */
public final class Resumed extends ComponentEvent<UI> {

    public Resumed(UI ui) {
        super(ui, false);
    }
}
