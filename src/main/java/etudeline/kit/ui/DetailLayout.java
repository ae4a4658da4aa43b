package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** A list with what is open beside it, or over it where there is no room; each thing open has a path of its own. */
final class DetailLayout extends MasterDetailLayout {

    /** Where the detail lies over the list it is a dialog, and a dialog has a name. */
    private static final String NAME_OVERLAY = """
            const detail = this.shadowRoot.getElementById('detail');
            const name = () => detail.toggleAttribute('aria-label', detail.hasAttribute('role'))
                && detail.setAttribute('aria-label', $0);
            new MutationObserver(name).observe(detail, {attributeFilter: ['role']})""";

    private String opened = "";

    /** Made with the list; {@code leave} is called when somebody turns away from what is open. */
    DetailLayout(String name, Component list, Runnable leave) {
        setMaster(list);
        setDetailSize("480px", "100%");
        setMasterSize("280px", true);
        setOverlayContainment(OverlayContainment.PAGE);
        getElement().executeJs(NAME_OVERLAY, name);
        addDetailEscapePressListener(_ -> leave.run());
        addBackdropClickListener(_ -> leave.run());
    }

    void open(Component detail, String path) {
        setDetail(detail);
        opened = path;
    }

    void close() {
        setDetail(null);
        opened = "";
    }

    boolean isOpen(String path) {
        return getDetail() != null && opened.equals(path);
    }

    void reread(String path) {
        if (isOpen(path) && getDetail() instanceof Detail detail) {
            detail.reread();
        }
    }

    boolean isFree() {
        return getDetail() == null;
    }

    /** The path of what is open; empty for none. */
    String opened() {
        return opened;
    }

    void whenFree(Runnable work) {
        if (getDetail() instanceof Detail detail) {
            detail.whenFree(work);
        } else {
            work.run();
        }
    }
}
