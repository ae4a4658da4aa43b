package etudeline.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.audit.Audit;
import etudeline.audit.Journal;
import etudeline.audit.JournalFilter;
import etudeline.audit.JournalRow;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import etudeline.kit.ui.DayBox;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.ListedRows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class JournalViewTest extends SpringBrowserlessTest {

    @Autowired
    Audit audit;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    UniversityId university;
    AccountId administrator;

    @BeforeEach
    void an_administrator_who_has_done_something() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        administrator = campus.administrator(university);
        signIns.begin(administrator);
        record("student.moved", "student", Map.of("level", "L1"), Map.of("level", "L2"));
        record("faculty.deleted", "faculty", Map.of("code", "F"), Map.of("account.goAlong.professors", 12));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private void record(String action, String type, Map<String, ?> before, Map<String, ?> after) {
        transaction.executeWithoutResult(
                _ -> audit.record(action, new Audit.Subject(type, 1L, "Diop Fatou", university), before, after));
    }

    @Test
    void the_list_has_the_own_university_alone_newest_first() {
        AccountId elsewhere = campus.administrator(campus.university());
        campus.as(elsewhere, () -> {
            navigate(JournalView.class);
            assertThat(grid().total()).isZero();
        });
        signIns.begin(administrator);
        navigate(JournalView.class);
        assertThat(rows()).extracting(JournalRow::action).containsExactly("faculty.deleted", "student.moved");
        assertThat(find(H1.class).single().getText()).isEqualTo("Journal");
    }

    @Test
    void the_address_narrows_it_down() {
        assertThat(shown("action", "student.moved")).containsExactly("student.moved");
        assertThat(shown("objet", "faculty")).containsExactly("faculty.deleted");
        assertThat(shown("q", "awa ndoye")).hasSize(2);
        assertThat(shown("q", "personne d’autre")).isEmpty();
        assertThat(shown("du", "2100-01-01")).isEmpty();
        assertThat(shown("au", "2000-01-01")).isEmpty();
        assertThat(shown("du", "2000-01-01")).hasSize(2);
        assertThat(find(DayBox.class).all().getFirst().getValue()).hasToString("2000-01-01");
        assertThat(shown("du", "not a day")).as("what is no day is left out").hasSize(2);
        assertThat(shown("action", "no.such"))
                .as("what is not offered is left out")
                .hasSize(2);
    }

    @Test
    void each_column_is_narrowed_down_by_conditions_and_rows_are_sorted_as_the_address_says() {
        assertThat(shown("objet", "student,faculty")).hasSize(2);
        assertThat(shown("objet", "!student")).containsExactly("faculty.deleted");
        assertThat(shown("action", "student.moved,student.edited")).containsExactly("student.moved");
        assertThat(shown("qui", "~AWA")).hasSize(2);
        assertThat(shown("qui", "!~awa")).isEmpty();
        assertThat(shown("nom", "diop fatou")).hasSize(2);
        assertThat(shown("changement", "~professors")).containsExactly("faculty.deleted");
        assertThat(shown("date", "..2000-01-01")).isEmpty();
        assertThat(shown("date", "2000-01-01..")).hasSize(2);
        assertThat(shown("tri", "date")).containsExactly("student.moved", "faculty.deleted");
        assertThat(shown("tri", "-objet")).containsExactly("student.moved", "faculty.deleted");
        assertThat(shown("tri", "action")).containsExactly("faculty.deleted", "student.moved");
    }

    @Test
    void an_entry_opens_beside_the_list_with_its_values_in_words() {
        navigate(JournalView.class);
        test(grid()).clickRow(1);
        assertThat(panel()).contains("Étudiant déplacé", "Diop Fatou", "Niveau", "L1", "L2", "Awa Ndoye");
        test(grid()).clickRow(0);
        assertThat(find(H2.class).last().getText()).isEqualTo("UFR supprimée");
        assertThat(panel()).contains("Supprimé avec", "12 professeurs", "Code");
    }

    @Test
    void an_entry_has_an_address_that_nobody_elsewhere_finds() {
        long entry =
                journal.rows(JournalFilter.NONE, Window.first(1)).getFirst().id();
        assertThat(campus.ask(campus.administrator(campus.university()), () -> {
                    navigate("admin/journal/" + entry, Component.class);
                    return find(H1.class).single().getText();
                }))
                .isEqualTo("Page introuvable");
        signIns.begin(administrator);
        navigate("admin/journal/" + entry, JournalView.class);
        assertThat(panel()).contains("UFR supprimée");
    }

    @Test
    void the_principal_chooses_a_university() {
        record("student.edited", "student", Map.of(), Map.of());
        campus.as(campus.administrator(null), () -> {
            assertThat(shown("universite", university.toString())).hasSize(3);
            assertThat(shown("universite", campus.university().toString())).isEmpty();
        });
    }

    @Test
    void a_change_in_short_says_what_was_and_what_is() {
        record("programme.edited", "programme", Map.of("faculty", "Lettres"), Map.of("faculty", "Sciences"));
        record("professor.edited", "professor", Map.of(), Map.of("matricule", "null", "state", "ACTIVE"));
        navigate(JournalView.class);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(row -> cell(row, "Changement"))
                        .toList())
                .containsExactly(
                        "état actif · matricule —",
                        "UFR Lettres → Sciences",
                        "code F · supprimé avec 12 professeurs",
                        "niveau L1 → L2");
    }

    private String cell(int row, String header) {
        List<String> headers = grid().getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(column -> String.valueOf(column.getHeaderText()))
                .toList();
        return test(grid()).getCellText(row, headers.indexOf(header));
    }

    private List<String> shown(String name, String value) {
        UI.getCurrent().navigate(JournalView.class, QueryParameters.of(name, value));
        return rows().stream().map(JournalRow::action).toList();
    }

    @SuppressWarnings("unchecked") // the only grid of the page
    private LazyGrid<JournalRow, ?> grid() {
        return find(LazyGrid.class).single();
    }

    private List<JournalRow> rows() {
        return IntStream.range(0, ListedRows.of(grid()))
                .mapToObj(row -> test(grid()).getRow(row))
                .toList();
    }

    private String panel() {
        return find(EntryPanel.class).single().getElement().getTextRecursively();
    }
}
