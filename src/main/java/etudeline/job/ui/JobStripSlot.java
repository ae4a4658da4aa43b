package etudeline.job.ui;

import com.vaadin.flow.component.Component;
import etudeline.access.Viewer;
import etudeline.shell.StripSlot;

/** Puts the own jobs under the bar of every page of an administrator. */
@org.springframework.stereotype.Component
class JobStripSlot implements StripSlot {

    private final JobsDesk desk;

    JobStripSlot(JobsDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.administers();
    }

    @Override
    public Component create(Viewer viewer) {
        return new JobStrip(viewer, desk);
    }
}
