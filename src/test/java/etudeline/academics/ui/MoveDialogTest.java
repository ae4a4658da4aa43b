package etudeline.academics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.academics.ProgrammeRow;
import etudeline.academics.Programmes;
import etudeline.access.TestSignIns;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.RowAction;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a row's menu to another faculty, with the effect said before, and back. */
@PostgresTest
class MoveDialogTest extends SpringBrowserlessTest {

    @Autowired
    Programmes programmes;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    FacultyId first;
    FacultyId letters;

    @BeforeEach
    void an_administrator_of_a_programme_and_two_faculties() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        programme = campus.programme(university);
        campus.student(programme, Level.L1);
        campus.student(programme, Level.L2);
        signIns.begin(campus.administrator(university));
        first = programmes.open(programme).data().faculty();
        campus.execute(
                "insert into faculty (university_id, code, name, created_at) values (?, 'L', 'Lettres', now())",
                university.value());
        letters = new FacultyId(database.sql("select max(id) from faculty where university_id = ?")
                .param(university.value())
                .query(Long.class)
                .single());
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void the_effect_is_shown_then_it_moves_and_comes_back() {
        chooseLetters();
        assertThat(find(Dialog.class).last().getElement().getTextRecursively()).contains("2 étudiants changent d’UFR");
        assertThat(faculty()).as("nothing is moved yet").isEqualTo(first);
        click("Déplacer");
        assertThat(faculty()).isEqualTo(letters);
        click("Annuler");
        assertThat(faculty()).isEqualTo(first);
    }

    @Test
    void who_was_slower_moves_nothing() {
        chooseLetters();
        campus.execute("update programme set version = version + 1 where id = ?", programme.value());
        click("Déplacer");
        assertThat(faculty()).isEqualTo(first);
    }

    @SuppressWarnings("unchecked") // the only grid, and the last choice, of the page
    private void chooseLetters() {
        navigate(ProgrammesView.class);
        LazyGrid<ProgrammeRow, ?> grid = find(LazyGrid.class).single();
        RowAction<ProgrammeRow> move = grid.actionsFor(test(grid).getRow(0)).stream()
                .filter(action -> action.label().equals("Déplacer"))
                .findFirst()
                .orElseThrow();
        move.work().accept(test(grid).getRow(0));
        ((ChoiceBox<FacultyId>) find(ChoiceBox.class).withCaption("UFR").last()).setValue(letters);
        click("Voir l’effet");
    }

    private FacultyId faculty() {
        return programmes.open(programme).data().faculty();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }
}
