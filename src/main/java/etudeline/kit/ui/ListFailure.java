package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.shared.Registration;

/** Says above a list that it could not be read, and has it read again when asked to or when the database is back. */
final class ListFailure extends Strip {

    private final Runnable again;

    ListFailure(Runnable again) {
        this.again = again;
    }

    void show() {
        fail(T.of("kit.listFailed"), again);
        getUI().ifPresent(Away::tell);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Registration resumed = ComponentUtil.addListener(attach.getUI(), Resumed.class, _ -> {
            if (isVisible()) {
                again.run();
            }
        });
        addDetachListener(detach -> {
            resumed.remove();
            detach.unregisterListener();
        });
    }
}
