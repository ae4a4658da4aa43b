package etudeline.job.ui;

import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.access.Viewer;
import etudeline.job.JobHints;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.kit.DatabaseAway;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Times;
import etudeline.shell.PageWork;
import etudeline.shell.UniversityFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** What the pages about jobs have in common. */
@Component
class JobsDesk {

    private static final Logger log = LoggerFactory.getLogger(JobsDesk.class);

    /** For the principals, who belong to no university. */
    private final Jobs jobs;

    private final JobHints hints;
    private final PageWork pages;
    private final CurrentUser currentUser;
    private final ObjectProvider<UniversityFacts> universities;
    private final Clock clock;

    JobsDesk(
            Jobs jobs,
            JobHints hints,
            PageWork pages,
            CurrentUser currentUser,
            ObjectProvider<UniversityFacts> universities,
            Clock clock) {
        this.jobs = jobs;
        this.hints = hints;
        this.pages = pages;
        this.currentUser = currentUser;
        this.universities = universities;
        this.clock = clock;
    }

    Jobs jobs() {
        return jobs;
    }

    JobHints hints() {
        return hints;
    }

    PageWork pages() {
        return pages;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether jobs of several universities are seen. */
    boolean seesSeveral() {
        return currentUser.require().scope() instanceof UniversityScope.Everywhere;
    }

    /** The name of the job's university; empty when it is about several. */
    String university(JobRow row) {
        UniversityId university = row.university();
        return university == null
                ? ""
                : universities.stream()
                        .findFirst()
                        .map(facts -> facts.name(university))
                        .orElse("");
    }

    String near(Instant at) {
        return Times.near(at, now(), zone());
    }

    String full(Instant at) {
        return Times.full(at, zone());
    }

    /** "26 déc. 2026", of the day that it is there. */
    String day(Instant at) {
        return Times.day(at, zone());
    }

    private ZoneId zone() {
        Viewer viewer = currentUser.require();
        UniversityId own = viewer.university();
        return own == null
                ? Times.USUAL_ZONE
                : universities.stream()
                        .findFirst()
                        .map(facts -> facts.zone(own))
                        .orElse(Times.USUAL_ZONE);
    }

    /** What a page does by itself it leaves undone while the database is away: there is a next time. */
    static void unlessAway(Runnable reading) {
        try {
            reading.run();
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Jobs not read again");
        }
    }
}
