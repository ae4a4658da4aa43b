package etudeline.shell;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.kit.ui.Bundled;

/** Slot: a line under the bar of every page, which is invisible while it has nothing to say. */
public interface StripSlot extends Bundled {

    boolean isFor(Viewer viewer);

    /** A new component for one page of that person. */
    Component create(Viewer viewer);
}
