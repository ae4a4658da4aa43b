package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.kit.ui.Bundled;

/** Fields for language and theme that apply at once, for the profile page. */
public interface ChoiceFields extends Bundled {

    Component create();
}
