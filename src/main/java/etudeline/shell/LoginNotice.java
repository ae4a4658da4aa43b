package etudeline.shell;

import com.vaadin.flow.component.Component;

/** Slot: something under the login form, such as the accounts of the demo. */
public interface LoginNotice {

    /** A new component for one login page. */
    Component create();
}
