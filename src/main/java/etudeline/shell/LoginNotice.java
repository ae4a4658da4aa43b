package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.kit.ui.Bundled;

/** Slot: something under the login form, such as the accounts of the demo. */
public interface LoginNotice extends Bundled {

    /** A new component for one login page. */
    Component create();
}
