package etudeline.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.LazyGrid;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From ticking students to a job, with the number of people said before. */
@PostgresTest
class PeopleBulkViewTest extends SpringBrowserlessTest {

    @Autowired
    Jobs jobs;

    @Autowired
    TestJobs work;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    ProgrammeId programme;
    AccountId active;

    @BeforeEach
    void an_administrator_of_three_students() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        programme = campus.programme(university);
        active = campus.student(programme, Level.L1);
        campus.student(programme, Level.L2);
        campus.student(programme, Level.L3, "DEACTIVATED");
        signIns.begin(campus.administrator(university));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void all_of_the_list_are_shut_out_after_being_counted() {
        navigate(StudentsView.class);
        assertThat(find(Button.class).withText("Désactiver").all())
                .as("nobody is ticked")
                .isEmpty();
        tickAll();
        click("Désactiver");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Désactiver 2 étudiants\u00a0?");
        assertThat(find(Paragraph.class).last().getText()).endsWith("Un étudiant l’est déjà.");
        click("Désactiver 2 étudiants");
        JobRow job = jobs.mine().getFirst();
        assertThat(job.total()).isEqualTo(2);
        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("Lancé pour 2 étudiants.");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/admin/travaux/" + job.id());
        assertThat(find(Button.class).withText("Désactiver").all())
                .as("who started it begins anew")
                .isEmpty();
        work.run(job.id());
        assertThat(state()).isEqualTo("DEACTIVATED");
    }

    @Test
    void a_level_is_enough_for_a_move_and_nobody_is_moved_to_where_all_are() {
        UI.getCurrent().navigate(StudentsView.class, QueryParameters.of("niveau", "L1"));
        tickAll();
        click("Changer de filière ou de niveau");
        level(Level.L1);
        click("Continuer");
        assertThat(jobs.mine()).isEmpty();
        level(Level.L2);
        click("Continuer");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Déplacer 1 étudiant\u00a0?");
        click("Déplacer 1 étudiant");
        work.run(jobs.mine().getFirst().id());
        assertThat(database.sql("select programme_id || ' ' || level from account where id = ?")
                        .param(active.value())
                        .query(String.class)
                        .single())
                .isEqualTo(programme + " 2");
    }

    private void tickAll() {
        LazyGrid<?, ?> grid = find(LazyGrid.class).single();
        test((Checkbox) grid.getColumns().getFirst().getHeaderComponent()).click();
    }

    @SuppressWarnings("unchecked")
    private void level(Level level) {
        ((ChoiceBox<Level>)
                        find(ChoiceBox.class).withCaption("Niveau (facultatif)").last())
                .setValue(level);
    }

    private String state() {
        return database.sql("select state from account where id = ?")
                .param(active.value())
                .query(String.class)
                .single();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }
}
