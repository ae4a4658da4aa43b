package etudeline.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.Route;
import etudeline.job.JobFilter;
import etudeline.job.JobPass;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.kit.Role;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The jobs of the universities an administrator reaches, newest first. */
@Route(JobsView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class JobsView extends ListPage<JobRow, JobFilter> {

    static final String PATH = "admin/travaux";

    private final JobsDesk desk;
    private final Watching watching;

    JobsView(JobsDesk desk) {
        super(
                T.of("job.jobs"),
                new RowSource<>("travaux", JobRow::id, desk.jobs()::rows, desk.jobs()::total),
                state -> new JobFilter(state.constant("etat", JobFilter.Progress.class)));
        this.desk = desk;
        this.watching = new Watching(this, desk, desk.hints()::ofAll, this::readAgain);
        withoutSearch();
        facet("etat", T.of("job.state"), T.of("kit.allMasculine"), _ -> states());
        offerColumns();
        whenEmpty(new EmptyState(Icon.LAYERS, T.of("job.none")), T.of("job.nothingFound"));
        grid().onChosen(row -> getUI().ifPresent(ui -> ui.navigate(JobWords.path(row.id()))));
    }

    private static List<Choice<String>> states() {
        return Arrays.stream(JobFilter.Progress.values())
                .map(progress -> progress.name().toLowerCase(Locale.ROOT))
                .map(name -> new Choice<>(name, T.of("job.filter." + name)))
                .toList();
    }

    private void offerColumns() {
        grid().text("", T.of("job.job"), JobWords::title).setWidth("200px").setFlexGrow(2);
        grid().name("", T.of("job.about"), JobWords::about).setWidth("140px").setFlexGrow(3);
        if (desk.seesSeveral()) {
            grid().name("", T.of("job.university"), this::university)
                    .setWidth("110px")
                    .setFlexGrow(2);
        }
        grid().progress(T.of("job.rows"), JobWords::hundredths, JobWords::progress, JobRow::isOpen)
                .setWidth("254px")
                .setFlexGrow(0);
        grid().number("", T.of("job.left"), row -> T.of("kit.number", row.problems()))
                .setWidth("100px")
                .setFlexGrow(0);
        grid().badge("", T.of("job.state"), JobWords::badge).setWidth("126px").setFlexGrow(0);
        grid().name("", T.of("job.askedBy"), JobRow::askedByName).setWidth("120px");
        grid().plain("", T.of("job.when"), row -> desk.near(row.createdAt()))
                .setWidth("104px")
                .setFlexGrow(0);
        grid().phone(row -> new PhoneRow(
                JobWords.title(row),
                JobWords.progress(row) + " · " + desk.near(row.createdAt()),
                Optional.of(JobWords.badge(row)).filter(_ -> !isUsual(row))));
    }

    private static boolean isUsual(JobRow row) {
        return row.pass() == JobPass.WORK && row.state() == JobState.DONE;
    }

    private String university(JobRow row) {
        String name = desk.university(row);
        return name.isEmpty() ? T.of("job.several") : name;
    }

    private boolean readAgain() {
        refresh();
        return desk.jobs().total(new JobFilter(JobFilter.Progress.OPEN)).rows() > 0;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        watching.begin(attach);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        watching.end(detach.getUI());
    }
}
