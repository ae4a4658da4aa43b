package etudeline.shell;

import com.vaadin.flow.component.Component;

/**
 * Fields for language and theme that apply at once, for the profile page, which says what they are made of: not every page
 * is to load that.
 */
public interface ChoiceFields {

    Component create();
}
