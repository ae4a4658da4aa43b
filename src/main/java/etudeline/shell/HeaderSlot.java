package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;

/** Slot: something at the right end of the bar on every page, such as the bell. */
public interface HeaderSlot {

    /** A new component for one page of that person. */
    Component create(Viewer viewer);

    /** From left to right. */
    int order();
}
