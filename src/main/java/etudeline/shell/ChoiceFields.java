package etudeline.shell;

import com.vaadin.flow.component.Component;

/** Fields for language and theme that apply at once, for the profile page. */
public interface ChoiceFields {

    Component create();
}
