package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.kit.ui.Bundled;

/** Slot: something at the right end of the bar on every page, such as the bell. */
public interface HeaderSlot extends Bundled {

    /** A new component for one page of that person. */
    Component create(Viewer viewer);

    /** From left to right. */
    int order();
}
