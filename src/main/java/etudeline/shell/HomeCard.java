package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.kit.ui.Bundled;

/** Slot: a card on the home page of some roles. */
public interface HomeCard extends Bundled {

    boolean isFor(Viewer viewer);

    /** A new component for one page of that person. */
    Component create(Viewer viewer);

    /** From the top down. */
    int order();
}
