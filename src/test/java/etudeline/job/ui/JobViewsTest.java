package etudeline.job.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.account.Deed;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.JobState;
import etudeline.job.Jobs;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.LazyGrid;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class JobViewsTest extends SpringBrowserlessTest {

    private static final int STUDENTS = 30;

    @Autowired
    PeopleBulk bulk;

    @Autowired
    Jobs jobs;

    @Autowired
    TestJobs work;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    JobId job;
    AccountId first;

    @BeforeEach
    void an_administrator_with_a_job_that_waits() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        Set<AccountId> students = new HashSet<>();
        first = campus.student(programme, Level.L1);
        students.add(first);
        while (students.size() < STUDENTS) {
            students.add(campus.student(programme, Level.L1));
        }
        signIns.begin(campus.administrator(university));
        job = bulk.start(new Selection.Ticked(Role.STUDENT, students), new Deed.Deactivate());
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void the_page_shows_how_far_it_is_and_lets_it_be_stopped_resumed_and_undone() {
        navigate("admin/travaux/" + job, JobView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Désactivation d’étudiants");
        assertThat(facts()).contains("En attente", "0 sur 30");
        work.chunk(job, 12).run();
        readAgain();
        assertThat(facts()).contains("En cours", "12 sur 30");
        assertThat(UI.getCurrent().getPollInterval()).as("it goes on").isPositive();
        click("Arrêter");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Arrêter ce travail\u00a0?");
        confirm("Arrêter");
        assertThat(facts()).contains("S’arrête");
        work.run(job);
        readAgain();
        assertThat(facts()).contains("Arrêté", "12 sur 30");
        assertThat(UI.getCurrent().getPollInterval()).as("nothing goes on").isNegative();
        click("Reprendre");
        work.run(job);
        readAgain();
        assertThat(facts()).contains("Terminé", "30 sur 30", "Annulable jusqu’au");
        assertThat(find(LazyGrid.class).all()).as("nothing was left").isEmpty();
        campus.execute("update account set version = version + 1 where id = ?", first.value());
        click("Annuler l’opération");
        confirm("Annuler l’opération");
        work.run(job);
        readAgain();
        assertThat(facts()).contains("Annulé", "30 sur 30").doesNotContain("Annulable");
        assertThat(find(H2.class).last().getText()).isEqualTo("1 ligne non traitée");
        LazyGrid<?, ?> report = find(LazyGrid.class).single();
        assertThat(report.total()).isOne();
        assertThat(find(Button.class).withText("Annuler l’opération").all()).isEmpty();
    }

    @Test
    void the_list_has_it_and_leads_to_it() {
        navigate(JobsView.class);
        LazyGrid<?, ?> grid = find(LazyGrid.class).single();
        assertThat(grid.total()).isOne();
        JobRow row = (JobRow) test(grid).getRow(0);
        assertThat(row.id()).isEqualTo(job);
        test(grid).clickRow(0);
        assertThat(find(H1.class).single().getText()).isEqualTo("Désactivation d’étudiants");
        UI.getCurrent().navigate(JobsView.class, QueryParameters.of("etat", "done"));
        assertThat(find(LazyGrid.class).single().total()).isZero();
    }

    @Test
    void the_strip_is_there_while_it_goes_on_and_tells_of_its_end() {
        navigate(JobsView.class);
        JobStrip strip = find(JobStrip.class).single();
        assertThat(strip.getElement().getTextRecursively()).contains("Désactivation d’étudiants", "0 sur 30", "Voir");
        work.run(job);
        assertThat(jobs.open(job).state()).isEqualTo(JobState.DONE);
        readAgain();
        assertThat(find(JobStrip.class).all()).as("nothing to say").isEmpty();
        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("Désactivation d’étudiants · 30 faits, aucun problème.");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(campus.ask(campus.administrator(campus.university()), () -> {
                    navigate("admin/travaux/" + job, Component.class);
                    return find(H1.class).single().getText();
                }))
                .isEqualTo("Page introuvable");
    }

    private String facts() {
        return find(JobFacts.class).single().getElement().getTextRecursively().replace('\u202f', ' ');
    }

    /** As the page does every few seconds. */
    private static void readAgain() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }

    private void confirm(String text) {
        test(find(Button.class).withText(text).last()).click();
    }
}
