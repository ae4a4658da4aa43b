package etudeline.kit.ui;

import com.vaadin.flow.component.popover.Popover;

/** Popovers that are made when they are first asked for. */
public final class Popovers {

    private static final String GIVE_BACK = """
            this.addEventListener('closed', () => {
              if (document.activeElement === document.body || this.contains(document.activeElement)) {
                this.target?.focus();
              }
            }, { once: true });""";

    private Popovers() {}

    /**
     * Opens it as its button would: the focus goes back there when it closes with the focus in it, which the element by itself
     * cares for only when the button has opened it.
     */
    public static void open(Popover popover) {
        popover.getElement().executeJs(GIVE_BACK);
        popover.open();
    }
}
