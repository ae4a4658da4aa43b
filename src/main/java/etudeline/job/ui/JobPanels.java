package etudeline.job.ui;

import etudeline.job.JobId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Makes panels of jobs, also for the pages of what has started them. */
@Component
@NamedInterface("panel")
public class JobPanels {

    private final JobsDesk desk;

    JobPanels(JobsDesk desk) {
        this.desk = desk;
    }

    /**
     * Shows that job.
     *
     * @param undoKey the words for undoing it; with .question and .explanation, which is given the number of rows
     * @param moved called when it has moved
     * @throws etudeline.kit.Missing when there is no such job for this person
     */
    public JobPanel of(JobId job, String undoKey, Runnable moved) {
        return new JobPanel(desk, desk.jobs().open(job), undoKey, moved);
    }
}
