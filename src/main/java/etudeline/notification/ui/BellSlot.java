package etudeline.notification.ui;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.notification.InboxHints;
import etudeline.shell.HeaderSlot;
import etudeline.shell.PageWork;

/** Puts the bell into the bar of every page. */
@org.springframework.stereotype.Component
class BellSlot implements HeaderSlot {

    private final InboxDesk desk;
    private final InboxHints hints;
    private final PageWork pages;

    BellSlot(InboxDesk desk, InboxHints hints, PageWork pages) {
        this.desk = desk;
        this.hints = hints;
        this.pages = pages;
    }

    @Override
    public Component create(Viewer viewer) {
        return new Bell(viewer, desk, hints, pages);
    }

    @Override
    public int order() {
        return 90;
    }
}
