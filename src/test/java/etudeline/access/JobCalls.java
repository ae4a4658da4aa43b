package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.account.CodeSheets;
import etudeline.account.Deed;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.account.StudentFilter;
import etudeline.job.JobFilter;
import etudeline.job.JobOrder;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.job.TestJobs;
import etudeline.kit.Level;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Background jobs, and the bulk work on students that starts them. */
final class JobCalls implements Calls.Of {

    private static final Window ALL = Window.first(Window.MOST);

    private static final UniversityId SEVERAL = new UniversityId(0);

    private final Jobs jobs;
    private final PeopleBulk bulk;
    private final CodeSheets sheets;

    JobCalls(Jobs jobs, PeopleBulk bulk, CodeSheets sheets) {
        this.jobs = jobs;
        this.bulk = bulk;
        this.sheets = sheets;
    }

    @Override
    public void addTo(Calls calls) {
        jobs(calls);
        bulk(calls);
        deletion(calls);
        codes(calls);
    }

    private void jobs(Calls calls) {
        calls.read("Jobs.rows", scene -> seen(seenJobs(), scene.here.university, scene.there.university));
        calls.read(
                "Jobs.total",
                scene -> counted(
                        jobs.total(JobFilter.NONE).rows(), seenJobs(), scene.here.university, scene.there.university));
        calls.read(
                "Jobs.mine",
                scene -> seen(
                        jobs.mine().stream().map(JobRow::universityId).toList(),
                        scene.here.university.value(),
                        scene.there.university.value()));
        calls.read("Jobs.open", scene -> jobs.open(scene.here.job));
        calls.read("Jobs.open · of several universities", scene -> jobs.open(scene.platformJob));
        calls.read("Jobs.links", scene -> jobs.links(scene.doneJob));
        calls.read("Jobs.problems", scene -> jobs.problems(scene.here.job, ALL));
        calls.write("Jobs.stop", scene -> jobs.stop(scene.here.job));
        calls.write("Jobs.resume", scene -> jobs.resume(scene.stoppedJob));
        calls.write("Jobs.undo", scene -> jobs.undo(scene.doneJob));
        calls.write("Jobs.stop · of several universities", scene -> jobs.stop(scene.platformJob));
        calls.write("Jobs.resume · of several universities", scene -> jobs.resume(scene.stoppedPlatformJob));
        calls.write("Jobs.undo · of several universities", scene -> jobs.undo(scene.donePlatformJob));
        calls.write("Jobs.stop · of an import", scene -> jobs.stop(scene.runningImport));
        calls.write("Jobs.resume · of an import", scene -> jobs.resume(scene.stoppedImport));
        calls.write("Jobs.undo · of an import", scene -> jobs.undo(scene.doneImport));
        calls.write("Jobs.undo · of bulk work", scene -> jobs.undo(scene.doneBulk));
        calls.write("Jobs.start", scene -> jobs.start(order(scene.here.university)));
        calls.write("Jobs.start · of several universities", scene -> jobs.start(order(null)));
    }

    private List<UniversityId> seenJobs() {
        return jobs.rows(JobFilter.NONE, ALL).stream()
                .map(job -> Objects.requireNonNullElse(job.university(), SEVERAL))
                .toList();
    }

    private static JobOrder order(@Nullable UniversityId university) {
        return TestJobs.order(university, List.of(1L));
    }

    private void bulk(Calls calls) {
        calls.read(
                "PeopleBulk.preview",
                scene -> meant(bulk.preview(both(scene), new Deed.Deactivate()).people()));
        calls.write("PeopleBulk.start", scene -> bulk.start(both(scene), new Deed.Deactivate()));
        calls.write(
                "PeopleBulk.start · with the other university's alone",
                scene -> bulk.start(
                        new Selection.Ticked(Role.STUDENT, Set.of(scene.there.student)), new Deed.Deactivate()));
        calls.write(
                "PeopleBulk.start · with all students of the other university",
                scene -> bulk.start(
                        new Selection.AllStudents(
                                new StudentFilter(null, scene.there.university, null, null, null, null), Set.of()),
                        new Deed.Deactivate()));
        calls.write(
                "PeopleBulk.start · into the other university",
                scene -> bulk.start(
                        both(scene), new Deed.Move(scene.there.university, scene.there.programme, Level.L1)));
    }

    private void deletion(Calls calls) {
        calls.write(
                "PeopleBulk.start · deletion of a professor",
                scene -> bulk.start(
                        new Selection.Ticked(Role.PROFESSOR, Set.of(scene.here.author)), new Deed.Delete(1)));
        calls.write(
                "PeopleBulk.start · deletion of an administrator",
                scene -> bulk.start(
                        new Selection.Ticked(Role.PROFESSOR, Set.of(scene.here.administrator)), new Deed.Delete(1)));
    }

    private void codes(Calls calls) {
        calls.write("CodeSheets.open", scene -> sheets.open(scene.here.job));
        calls.write("CodeSheets.open · of a job that made none", scene -> sheets.open(scene.doneJob));
        calls.write("CodeSheets.open · of several universities", scene -> sheets.open(scene.platformJob));
        calls.read(
                "CodeSheets.cards",
                scene -> sheets.cards(
                        scene.here.job,
                        new CodeSheets.Group(scene.here.university, scene.here.programme, Level.L2, 1),
                        null));
    }

    private static Selection both(Scene scene) {
        return new Selection.Ticked(Role.STUDENT, Set.of(scene.here.student, scene.there.student));
    }

    private static String meant(int students) {
        return students == 2 ? "both" : students == 1 ? "one" : "none";
    }
}
