package etudeline.kit.ui;

import com.vaadin.flow.component.UI;

/** The database does not answer: the page says so under its bar until it does again, then {@link Resumed} is fired. */
public final class Away {

    private Away() {}

    public static void tell(UI ui) {
        ui.getPage().executeJs("window.dispatchEvent(new Event('etude-away'))");
    }
}
