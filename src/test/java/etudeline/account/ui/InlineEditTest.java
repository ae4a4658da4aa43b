package etudeline.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.account.StudentValue;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import etudeline.kit.ui.CellEdits;
import etudeline.kit.ui.CellTyping;
import etudeline.kit.ui.LazyGrid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cell is edited where it stands; when a colleague was faster, both values are shown and the person chooses. */
@PostgresTest
class InlineEditTest extends SpringBrowserlessTest {

    @Autowired
    StudentAccounts students;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    private AccountId administrator;
    private AccountId colleague;
    private AccountId student;

    @BeforeEach
    void an_administrator_at_the_list_and_a_colleague() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        administrator = campus.administrator(university);
        colleague = campus.administrator(university);
        student = campus.student(campus.programme(university), Level.L1);
        signIns.begin(administrator);
        navigate(StudentsView.class);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void what_is_typed_is_saved_and_can_be_edited_again() {
        assertThat(begin("matricule")).isEmpty();
        assertThat(leave("20260017")).isNull();
        assertThat(stored().matricule()).isEqualTo("20260017");
        assertThat(CellTyping.begin(grid(), edits(), stored(), "matricule")).isEqualTo("20260017");
        assertThat(leave("20260018")).isNull();
        assertThat(stored().matricule())
                .as("at the version that the first edit left")
                .isEqualTo("20260018");
        assertThat(isConflict()).isFalse();
    }

    @Test
    void a_bad_text_is_told_at_the_cell_and_the_editing_goes_on() {
        begin("email");
        assertThat(leave("fatou@")).isEqualTo("Cette adresse n’est pas complète\u00a0: nom@exemple.sn");
        assertThat(stored().email()).isNull();
        assertThat(leave("fatou@exemple.sn")).isNull();
        assertThat(stored().email()).isEqualTo("fatou@exemple.sn");
    }

    @Test
    void names_states_and_places_are_not_edited_in_their_cells() {
        assertThat(begin("nom")).isNull();
        assertThat(begin("filiere")).isNull();
        assertThat(begin("etat")).isNull();
    }

    @Test
    void who_was_slower_is_shown_who_when_and_both_values_and_may_leave_what_is_saved() {
        begin("niveau");
        byColleague(StudentValue.LEVEL, "L2");
        assertThat(leave("L3")).isNull();
        assertThat(stored().level()).as("nothing is overwritten").isEqualTo(Level.L2);
        assertThat(CellTyping.parts(grid(), stored())).contains("outdated");
        assertThat(conflict())
                .contains("Ndoye", "a modifié cette fiche (auj. ")
                .contains("Niveau\u00a0: enregistré «\u00a0L2\u00a0», votre saisie «\u00a0L3\u00a0»");
        assertThat(begin("matricule")).as("first things first").isNull();
        click("Prendre «\u00a0L2\u00a0»");
        assertThat(isConflict()).isFalse();
        assertThat(stored().level()).isEqualTo(Level.L2);
        assertThat(CellTyping.parts(grid(), stored())).doesNotContain("outdated");
    }

    @Test
    void who_was_slower_may_write_all_the_same_unless_somebody_is_faster_once_more() {
        begin("niveau");
        byColleague(StudentValue.LEVEL, "L2");
        leave("L3");
        byColleague(StudentValue.LEVEL, "M1");
        click("Garder «\u00a0L3\u00a0»");
        assertThat(conflict()).contains("enregistré «\u00a0M1\u00a0», votre saisie «\u00a0L3\u00a0»");
        assertThat(stored().level()).isEqualTo(Level.M1);
        click("Garder «\u00a0L3\u00a0»");
        assertThat(isConflict()).isFalse();
        assertThat(stored().level()).isEqualTo(Level.L3);
    }

    @Test
    void who_types_what_a_colleague_has_saved_is_asked_nothing() {
        begin("niveau");
        byColleague(StudentValue.LEVEL, "L2");
        assertThat(leave("L2")).isNull();
        assertThat(isConflict()).isFalse();
    }

    @Test
    void a_change_elsewhere_in_the_row_is_shown_too() {
        begin("niveau");
        byColleague(StudentValue.MATRICULE, "20260017");
        leave("L3");
        assertThat(conflict()).contains("enregistré «\u00a0L1\u00a0», votre saisie «\u00a0L3\u00a0»");
        click("Garder «\u00a0L3\u00a0»");
        assertThat(stored().level()).isEqualTo(Level.L3);
        assertThat(stored().matricule()).as("the colleague’s").isEqualTo("20260017");
    }

    @Test
    void what_was_typed_about_somebody_deleted_meanwhile_can_be_copied() {
        begin("email");
        campus.as(colleague, () -> students.delete(student, ""));
        signIns.begin(administrator);
        assertThat(leave("fatou@exemple.sn")).isNull();
        assertThat(conflict()).contains("cette fiche n’existe plus");
        assertThat(find(TextField.class).all())
                .filteredOn(TextField::isReadOnly)
                .singleElement()
                .extracting(TextField::getValue)
                .isEqualTo("fatou@exemple.sn");
        assertThat(grid().total()).isZero();
        click("Fermer");
        assertThat(isConflict()).isFalse();
    }

    @Test
    void a_form_open_beside_the_list_follows_what_is_edited_in_it() {
        navigate(StudentsView.class, student.value());
        begin("matricule");
        assertThat(leave("20260017")).isNull();
        assertThat(matricule().getValue()).isEqualTo("20260017");
        test(matricule()).setValue("20260018");
        click("Enregistrer");
        assertThat(stored().matricule()).isEqualTo("20260018");
    }

    @Test
    void what_is_typed_in_a_form_stays_when_a_cell_beside_it_is_edited() {
        navigate(StudentsView.class, student.value());
        test(matricule()).setValue("20260018");
        begin("niveau");
        assertThat(leave("L2")).isNull();
        assertThat(matricule().getValue()).isEqualTo("20260018");
    }

    private TextField matricule() {
        return find(TextField.class).withCaption("Matricule (facultatif)").single();
    }

    private void byColleague(StudentValue value, String text) {
        campus.as(colleague, () -> {
            StudentRow row = students.row(student);
            students.change(student, row.version(), value, text);
        });
        signIns.begin(administrator);
    }

    private @Nullable String begin(String column) {
        StudentRow seen = students.rows(StudentFilter.NONE, Window.first(1)).getFirst();
        return CellTyping.begin(grid(), edits(), seen, column);
    }

    private @Nullable String leave(String text) {
        return CellTyping.leave(edits(), text);
    }

    private StudentRow stored() {
        return students.row(student);
    }

    @SuppressWarnings("unchecked")
    private LazyGrid<StudentRow, StudentFilter> grid() {
        return find(LazyGrid.class).single();
    }

    @SuppressWarnings("unchecked")
    private CellEdits<StudentRow> edits() {
        return find(CellEdits.class).single();
    }

    private boolean isConflict() {
        return find(Div.class).all().stream().anyMatch(div -> div.hasClassName("cell-conflict"));
    }

    private String conflict() {
        return find(Div.class).all().stream()
                .filter(div -> div.hasClassName("cell-conflict"))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }
}
