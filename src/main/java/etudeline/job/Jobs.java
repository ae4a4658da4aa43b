package etudeline.job;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.access.Viewer;
import etudeline.audit.Audit;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs of the universities the administrator reaches: asked for, watched, stopped, taken up again, undone. */
@Service
@Administrators
@Transactional
public class Jobs {

    /** The strip on every page has room for few. */
    private static final int MINE_MOST = 3;

    private final JobRepository jobs;
    private final JobKinds kinds;
    private final Ledger ledger;
    private final JobScheduler scheduler;
    private final JobHints hints;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Jobs(
            JobRepository jobs,
            JobKinds kinds,
            Ledger ledger,
            JobScheduler scheduler,
            JobHints hints,
            CurrentUser currentUser,
            Audit audit,
            Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.hints = hints;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Has the order done in the background; it begins when the transaction has ended, on some node. Which rows the caller
     * may have changed, whoever orders has checked.
     */
    public JobId start(JobOrder order) {
        Viewer viewer = currentUser.require();
        UniversityId university = order.university();
        if (order.rows().isEmpty()) {
            throw Refused.because("job.refused.nothing");
        }
        if (!reaches(viewer.scope(), university)) {
            throw new Missing("university", String.valueOf(university));
        }
        Job job = jobs.saveAndFlush(new Job(
                order,
                kinds.write(order.kind(), order.parameters()),
                kinds.undoable(order.kind()),
                actor(viewer),
                clock.instant()));
        ledger.open(job.id(), order.rows());
        record(job, "started");
        goOn(job);
        return job.id();
    }

    @Transactional(readOnly = true)
    public List<JobRow> rows(JobFilter filter, Window window) {
        return jobs.rows(filter, scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(JobFilter filter) {
        return jobs.total(filter, scope());
    }

    /** What the administrator has asked for and has not ended yet, newest first, the first few. */
    @Transactional(readOnly = true)
    public List<JobRow> mine() {
        return jobs.openOf(currentUser.require().account(), MINE_MOST);
    }

    @Transactional(readOnly = true)
    public JobRow open(JobId id) {
        return find(id, jobs::findById).row();
    }

    /** The lines of the job's report in that window; there are {@link JobRow#problems} of them. */
    @Transactional(readOnly = true)
    public List<ProblemRow> problems(JobId id, Window window) {
        return ledger.problems(find(id, jobs::findById).id(), window);
    }

    /** Where to find what the job has made and is there still; empty until it has ended. */
    @Transactional(readOnly = true)
    public List<JobLink> links(JobId id) {
        Job job = find(id, jobs::findById);
        return job.row().hasResults() ? kinds.links(job) : List.of();
    }

    /** Ends the job with the chunk that is being worked at; what is done stays done. */
    public void stop(JobId id) {
        Job job = find(id, jobs::lock);
        job.stop(clock.instant());
        record(job, "stopped");
        hints.moved(id, job.by().account());
    }

    /** Goes on with a job that was stopped or broken off. */
    public void resume(JobId id) {
        Job job = find(id, jobs::lock);
        job.resume();
        record(job, "resumed");
        goOn(job);
    }

    /** Restores in the background the rows that the job has changed and nobody has changed since. */
    public void undo(JobId id) {
        Job job = find(id, jobs::lock);
        job.undo(actor(currentUser.require()), clock.instant());
        record(job, "undone");
        goOn(job);
    }

    private void goOn(Job job) {
        scheduler.enqueue(job);
        hints.moved(job.id(), job.by().account());
    }

    private Job find(JobId id, Function<Long, Optional<Job>> how) {
        return how.apply(id.value())
                .filter(job -> reaches(scope(), job.university()))
                .orElseThrow(() -> new Missing("job", id));
    }

    /** A job of several universities is the principals' alone. */
    private static boolean reaches(UniversityScope scope, @Nullable UniversityId university) {
        return university == null ? scope.only() == null : scope.covers(university);
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }

    private static Audit.Actor actor(Viewer viewer) {
        return new Audit.Actor(viewer.account(), viewer.name());
    }

    private void record(Job job, String what) {
        JobRow row = job.row();
        Map<String, Object> facts = new HashMap<>();
        facts.put("rows", row.rows());
        facts.put("handled", row.handled());
        audit.record(
                "job." + what,
                new Audit.Subject("job", job.id().value(), job.kind(), job.university()),
                Map.of(),
                facts);
    }
}
