package etudeline.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.account.ImportId;
import etudeline.account.ImportKind;
import etudeline.account.ImportLine;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.job.Jobs;
import etudeline.job.TestJobs;
import etudeline.job.ui.JobPanel;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.ListedRows;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to its people, and back. */
@PostgresTest
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    PeopleImports imports;

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

    UniversityId university;
    String code;

    @BeforeEach
    void an_administrator_of_a_university() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        ProgrammeId programme = campus.programme(university);
        code = database.sql("select code from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .single();
        signIns.begin(campus.administrator(university));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private ImportId upload(String header, String... lines) {
        byte[] file = (header + "\n" + String.join("\n", lines).replace("/P/", code)).getBytes(StandardCharsets.UTF_8);
        return imports.upload(
                ImportKind.STUDENTS, university, "rentrée.csv", file.length, new ByteArrayInputStream(file));
    }

    private void open(ImportId file) {
        navigate(ImportsView.PATH + "/" + file, ImportView.class);
    }

    @Test
    void lines_are_filtered_by_what_they_come_to_changes_ticked_and_all_brought_in() {
        work.run(imports.start(upload("matricule,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L1")));
        ImportId file = upload(
                "matricule,prenom,nom,filiere,niveau", "E1,Awa,Fall,/P/,L1", "E2,Aly,Sy,/P/,L2", "E3,Aly,Ba,/P/,L7");
        open(file);
        assertThat(find(H1.class).single().getText()).isEqualTo("rentrée.csv");
        assertThat(grid().total()).isEqualTo(3);
        assertThat(find(Button.class).withText("Importer 1 étudiant").all()).hasSize(1);
        segment("En erreur (1)");
        assertThat(grid().total()).isOne();
        assertThat(((ImportLine) test(grid()).getRow(0)).reason()).isEqualTo("level");
        segment("Changements (1)");
        click("Tout cocher");
        assertThat(((ImportLine) test(grid()).getRow(0)).ticked()).isTrue();
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.contains("VAADIN/dynamic"));
        click("Importer 2 étudiants");
        assertThat(find(JobPanel.class).single().getElement().getTextRecursively())
                .contains("0 sur 2", "rentrée.csv");
        work.run(jobs.mine().getFirst().id());
        assertThat(names()).isEqualTo("Fall Sy");
        open(file);
        click("Annuler cet import");
        assertThat(find(Dialog.class).last().getHeaderTitle()).isEqualTo("Annuler cet import\u00a0?");
        test(find(Button.class).withText("Annuler cet import").last()).click();
        work.run(jobs.mine().getFirst().id());
        assertThat(names()).isEqualTo("Diop");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_column_that_is_missing_is_chosen_before_there_is_a_preview() {
        ImportId file = upload("numéro de la carte,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L1");
        open(file);
        assertThat(find(LazyGrid.class).all()).isEmpty();
        ((ChoiceBox<Integer>) find(ChoiceBox.class).withCaption("matricule").single()).setValue(0);
        click("Appliquer");
        assertThat(grid().total()).isOne();
        assertThat(find(Button.class).withText("Importer 1 étudiant").all()).hasSize(1);
    }

    @Test
    void a_file_is_thrown_away_and_the_list_is_empty_again() {
        open(upload("matricule,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L1"));
        click("Supprimer ce fichier");
        test(find(Button.class).withText("Supprimer ce fichier").last()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Imports");
        assertThat(grid().total()).isZero();
    }

    @Test
    void the_lists_of_people_lead_to_the_page_that_takes_a_file() {
        navigate(TeachersView.class);
        click("Importer");
        assertThat(find(H1.class).single().getText()).isEqualTo("Importer un fichier");
        assertThat(find(NativeButton.class)
                        .withText("Professeurs")
                        .single()
                        .getElement()
                        .getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(find(Upload.class).single().isVisible()).isTrue();
        assertThat(find(NewImportView.class).single().getElement().getTextRecursively())
                .contains("specialite", "filieres");
    }

    @Test
    void the_principal_chooses_the_university_first() {
        campus.as(campus.administrator(null), () -> {
            navigate(NewImportView.class);
            assertThat(find(Upload.class).all()).isEmpty();
            assertThat(find(ChoiceBox.class).withCaption("Université").all()).hasSize(1);
        });
    }

    @Test
    void a_file_may_be_as_large_as_the_university_allows() {
        campus.execute(
                "insert into university_setting (university_id, largest_import, updated_at) values (?, 3, now())",
                university.value());
        navigate(NewImportView.class);
        assertThat(find(Upload.class).single().getMaxFileSize()).isEqualTo(3 * 1024 * 1024);
    }

    @Test
    void each_column_of_the_list_is_narrowed_down_and_sorted_as_the_address_says() {
        ImportId first = upload("matricule,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L1");
        ImportId wrong = upload("matricule,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L7", "E2,Aly,Sy,/P/,L7");
        ImportId unknown = upload("matricule,prenom,nom,filiere", "E1,Awa,Diop,/P/");
        work.run(imports.start(first));
        assertThat(shown("", "")).as("newest first").containsExactly(unknown, wrong, first);
        assertThat(shown("etat", "columns")).containsExactly(unknown);
        assertThat(shown("etat", "ready,columns")).containsExactly(unknown, wrong);
        assertThat(shown("etat", "!done")).containsExactly(unknown, wrong);
        assertThat(shown("etat", "done")).containsExactly(first);
        assertThat(shown("fichier", "~RENTREE")).hasSize(3);
        assertThat(shown("lignes", "2")).containsExactly(wrong);
        assertThat(shown("erreurs", "!2")).containsExactly(unknown, first);
        assertThat(shown("par", "~nobody")).isEmpty();
        assertThat(shown("type", "!students")).isEmpty();
        assertThat(shown("creation", "2000-01-01..")).hasSize(3);
        assertThat(shown("tri", "creation")).containsExactly(first, wrong, unknown);
        assertThat(shown("tri", "-erreurs,creation")).containsExactly(wrong, first, unknown);
        for (String sort : List.of("fichier", "type", "par")) {
            assertThat(shown("tri", sort)).as(sort).containsExactly(first, wrong, unknown);
        }
    }

    private List<ImportId> shown(String name, String value) {
        UI.getCurrent().navigate(ImportsView.class, QueryParameters.of(name, value));
        return IntStream.range(0, ListedRows.of(grid()))
                .mapToObj(row -> ((ImportSummary) test(grid()).getRow(row)).id())
                .toList();
    }

    @Test
    void a_file_of_another_university_is_not_found() {
        ImportId file = upload("matricule,prenom,nom,filiere,niveau", "E1,Awa,Diop,/P/,L1");
        assertThat(campus.ask(campus.administrator(campus.university()), () -> {
                    navigate(ImportsView.PATH + "/" + file, Component.class);
                    return find(H1.class).single().getText();
                }))
                .isEqualTo("Page introuvable");
    }

    private LazyGrid<?, ?> grid() {
        return find(LazyGrid.class).all().getLast();
    }

    private String names() {
        return database.sql(
                        "select string_agg(last_name, ' ' order by matricule) from account where university_id = ? and matricule is not null")
                .param(university.value())
                .query(String.class)
                .single();
    }

    private void segment(String text) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getFirst()).click();
    }
}
