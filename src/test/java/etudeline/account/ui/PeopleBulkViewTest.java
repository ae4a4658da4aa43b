package etudeline.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
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

    @Test
    void a_deletion_wants_its_number_typed_and_whoever_is_gone_is_not_in_the_list() {
        navigate(StudentsView.class);
        tickAll();
        click("Supprimer");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Supprimer 3 étudiants\u00a0?");
        Button delete = find(Button.class).withText("Supprimer").last();
        assertThat(delete.isEnabled()).isFalse();
        test(find(TextField.class)
                        .withCaption("Pour confirmer, saisissez leur nombre")
                        .single())
                .setValue("2");
        assertThat(delete.isEnabled()).isFalse();
        test(find(TextField.class)
                        .withCaption("Pour confirmer, saisissez leur nombre")
                        .single())
                .setValue(" 3 ");
        test(delete).click();
        JobRow job = jobs.mine().getFirst();
        work.run(job.id());
        navigate(StudentsView.class);
        assertThat(find(LazyGrid.class).single().total()).isZero();
        UI.getCurrent().navigate("admin/travaux/" + job.id());
        assertThat(find(Button.class).withText("Annuler l’opération").all())
                .as("nothing brings them back")
                .isEmpty();
        assertThat(find(Div.class).all())
                .extracting(Div::getText)
                .contains("Cette opération ne peut pas être annulée.");
    }

    @Test
    void codes_are_printed_from_the_page_of_their_job_until_they_are_taken_back() {
        navigate(StudentsView.class);
        tickAll();
        click("Codes d’activation");
        assertThat(find(Paragraph.class).last().getText())
                .contains("valables 90 jours")
                .contains("Un étudiant a déjà");
        click("Préparer 2 codes");
        JobRow job = jobs.mine().getFirst();
        UI.getCurrent().navigate("admin/travaux/" + job.id());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("/admin/codes/" + job.id());
        work.run(job.id());
        UI.getCurrent().navigate("admin/travaux");
        UI.getCurrent().navigate("admin/travaux/" + job.id());
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/admin/codes/" + job.id(), "/admin/codes/" + job.id() + "/csv");
        jobs.undo(job.id());
        work.run(job.id());
        UI.getCurrent().navigate("admin/travaux");
        UI.getCurrent().navigate("admin/travaux/" + job.id());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("/admin/codes/" + job.id());
    }

    @Test
    void professors_are_dealt_with_in_the_same_way_but_not_moved() {
        AccountId professor = campus.professorOf(programme);
        navigate(TeachersView.class);
        tickAll();
        assertThat(find(Button.class)
                        .withText("Changer de filière ou de niveau")
                        .all())
                .isEmpty();
        click("Désactiver");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Désactiver 1 professeur\u00a0?");
        click("Désactiver 1 professeur");
        JobRow job = jobs.mine().getFirst();
        work.run(job.id());
        assertThat(database.sql("select state from account where id = ?")
                        .param(professor.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DEACTIVATED");
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
