package etudeline.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import etudeline.job.JobId;
import etudeline.kit.Missing;
import etudeline.kit.Role;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.TitleRow;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One job: how far it is, what can be done about it, and the rows that it has left as they were. */
@Route(JobsView.PATH + "/:" + JobView.JOB)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class JobView extends Div implements Page, BeforeEnterObserver {

    static final String JOB = "travail";

    private final JobPanels panels;
    private @Nullable JobPanel panel;

    JobView(JobPanels panels) {
        this.panels = panels;
        addClassNames("page", "fills", "job-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            JobId wanted =
                    new JobId(Long.parseLong(event.getRouteParameters().get(JOB).orElse("")));
            JobPanel found = panels.of(wanted, "job.undo", () -> {});
            removeAll();
            panel = found;
            add(new TitleRow(found.title(), found.buttons()), found);
        } catch (Missing | NumberFormatException unknown) {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    @Override
    public String heading() {
        return panel == null ? "" : panel.title();
    }
}
