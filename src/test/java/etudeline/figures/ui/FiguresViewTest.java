package etudeline.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a university as its administrator sees them, and of all as the principal does. */
@PostgresTest
class FiguresViewTest extends SpringBrowserlessTest {

    private static final int STATEMENTS = 7;

    @Autowired
    JdbcClient database;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    UniversityId university;
    UniversityId elsewhere;
    ProgrammeId programme;

    @BeforeEach
    void two_universities_of_which_one_has_students() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        elsewhere = campus.university();
        programme = campus.programme(university);
        for (int n = 0; n < 3; n++) {
            campus.student(programme, n == 0 ? Level.L1 : Level.L2);
        }
        campus.student(programme, Level.L1, "DEACTIVATED");
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void each_chart_has_its_numbers_in_a_table_that_screen_readers_always_have() {
        open(campus.administrator(university), "");
        assertThat(find(H1.class).single().getText()).isEqualTo("Chiffres");
        assertThat(rows("Étudiants actifs par niveau")).containsExactly("L1: 1", "L2: 2");
        assertThat(rows("Étudiants actifs par filière"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith(": 3");
        assertThat(rows("Inscriptions par jour")).hasSize(30).last().asString().endsWith(": 4");
        ChartCard card = card("Étudiants actifs par niveau");
        Div numbers = within(card, Div.class).stream()
                .filter(div -> div.hasClassName("numbers"))
                .findFirst()
                .orElseThrow();
        Button toggle = within(card, Button.class).getFirst();
        assertThat(numbers.hasClassName("only-read")).isTrue();
        toggle.click();
        assertThat(numbers.hasClassName("only-read")).isFalse();
        assertThat(toggle.getText()).isEqualTo("Masquer les données");
        toggle.click();
        assertThat(numbers.hasClassName("only-read")).isTrue();
    }

    @Test
    void what_has_no_numbers_says_so() {
        open(campus.administrator(elsewhere), "");
        assertThat(cards()).allMatch(card -> within(card, Chart.class).isEmpty());
        assertThat(text(card("Lectures par semaine"))).contains("Aucune lecture sur cette période.");
        assertThat(text(card("Étudiants actifs par niveau"))).contains("Aucun étudiant actif.");
    }

    @Test
    void the_address_says_period_and_university() {
        open(campus.administrator(null), "universite=" + university + "&periode=12-mois");
        assertThat(rows("Inscriptions par mois")).hasSize(12).last().asString().endsWith(": 4");
        assertThat(rows("Étudiants actifs par UFR")).containsExactly("Sciences: 3");
        ComboBox<?> box = (ComboBox<?>) find(ComboBox.class).single();
        assertThat(box.getValue()).isEqualTo(university);
        test(find(NativeButton.class).withText("30 jours").single()).click();
        assertThat(rows("Inscriptions par jour")).hasSize(30);
    }

    @Test
    void the_principal_sees_all_universities_beside_each_other() {
        open(campus.administrator(null), "");
        long shown = rows("Étudiants actifs par université").stream()
                .mapToLong(row ->
                        Long.parseLong(row.substring(row.lastIndexOf(':')).replaceAll("\\D", "")))
                .sum();
        assertThat(shown)
                .isPositive()
                .isEqualTo(database.sql("select count(*) from account where role = 'STUDENT' and state = 'ACTIVE'")
                        .query(Long.class)
                        .single());
        assertThat(titles()).doesNotContain("Étudiants actifs par filière", "Étudiants actifs par UFR");
    }

    @Test
    void an_administrator_sees_the_own_university_whatever_the_address_asks_for() {
        open(campus.administrator(elsewhere), "universite=" + university);
        assertThat(cards()).allMatch(card -> within(card, Chart.class).isEmpty());
        assertThat(find(ComboBox.class).all()).isEmpty();
    }

    @Test
    void a_page_takes_as_many_statements_for_everybody() {
        for (AccountId administrator : List.of(campus.administrator(null), campus.administrator(university))) {
            open(administrator, "");
            assertThat(Statements.of(() ->
                            UI.getCurrent().navigate("admin/chiffres", QueryParameters.fromString("periode=12-mois"))))
                    .hasSize(STATEMENTS);
            signIns.end();
        }
    }

    private void open(AccountId person, String query) {
        signIns.begin(person);
        UI.getCurrent().navigate("admin/chiffres", QueryParameters.fromString(query));
    }

    private List<ChartCard> cards() {
        return find(ChartCard.class).all();
    }

    private List<String> titles() {
        return cards().stream()
                .map(card -> within(card, H2.class).getFirst().getText())
                .toList();
    }

    private ChartCard card(String title) {
        return cards().stream()
                .filter(card -> within(card, H2.class).getFirst().getText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not among " + titles()));
    }

    private List<String> rows(String title) {
        NativeTable table = within(card(title), NativeTable.class).getFirst();
        return table.getBody().getRows().stream()
                .map((NativeTableRow row) -> row.getChildren()
                        .map(cell -> cell.getElement().getText())
                        .collect(Collectors.joining(": ")))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static <C extends Component> List<C> within(Component root, Class<C> type) {
        return root.getChildren()
                .flatMap(child -> type.isInstance(child) ? Stream.of(type.cast(child)) : within(child, type).stream())
                .toList();
    }
}
