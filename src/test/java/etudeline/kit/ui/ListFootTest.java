package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Under a list of professors, five of each letter but Q. */
@PostgresTest
class ListFootTest extends SpringBrowserlessTest {

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @BeforeEach
    void professors_of_each_letter() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        campus.execute("""
                insert into account (role, state, university_id, username, first_name, last_name, created_at)
                select 'PROFESSOR', 'ACTIVE', ?, 'pied' || ? || '.' || n, 'Awa', chr(65 + n % 26) || n, now()
                from generate_series(0, 129) n where n % 26 <> 16""", university.value(), university.value());
        signIns.begin(campus.administrator(university));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private void foot(String sort) {
        UI.getCurrent().navigate("admin/professeurs", QueryParameters.of("tri", sort));
    }

    private String lines() {
        return find(Span.class, find(ListFoot.class).single())
                .withClassName("lines")
                .single()
                .getText();
    }

    private void jump(String letter) {
        test(find(NativeButton.class, find(ListFoot.class).single())
                        .withText(letter)
                        .single())
                .click();
    }

    @Test
    void a_letter_leads_to_the_first_row_that_begins_with_it_or_comes_after_it() {
        foot("");
        assertThat(lines()).isEqualTo("Lignes 1 à 50");
        jump("N");
        assertThat(lines()).isEqualTo("Lignes 66 à 115");
        jump("Q");
        assertThat(lines()).as("there is none: the first with R").isEqualTo("Lignes 81 à 125");
        jump("Z");
        assertThat(lines()).isEqualTo("Lignes 121 à 125");
        jump("A");
        assertThat(lines()).isEqualTo("Lignes 1 à 50");
    }

    @Test
    void a_letter_is_found_from_the_end_of_the_alphabet_too() {
        foot("-nom");
        jump("Y");
        assertThat(lines()).isEqualTo("Lignes 6 à 55");
        jump("A");
        assertThat(lines()).isEqualTo("Lignes 121 à 125");
    }

    @Test
    void letters_are_there_while_the_list_is_sorted_by_the_column_that_has_them() {
        foot("creation");
        assertThat(find(NativeButton.class, find(ListFoot.class).single())
                        .withText("N")
                        .all())
                .isEmpty();
        foot("nom,creation");
        jump("N");
        assertThat(lines()).startsWith("Lignes 66");
    }

    @Test
    void a_page_that_is_typed_is_turned_to_and_none_beyond_the_last() {
        foot("");
        assertThat(typed(2)).isEqualTo("Lignes 51 à 100");
        assertThat(typed(99)).as("the last one").isEqualTo("Lignes 101 à 125");
        assertThat(page().getValue()).isEqualTo(3);
        assertThat(typed(-4)).isEqualTo("Lignes 1 à 50");
        assertThat(typed(3)).isEqualTo("Lignes 101 à 125");
        assertThat(typed(null)).as("nothing is the first one").isEqualTo("Lignes 1 à 50");
    }

    @Test
    void nobody_turns_before_the_first_page_or_behind_the_last() {
        foot("");
        assertThat(turning()).containsExactly(false, true);
        typed(2);
        assertThat(turning()).containsExactly(true, true);
        typed(3);
        assertThat(turning()).containsExactly(true, false);
        test(buttons().getFirst()).click();
        assertThat(lines()).isEqualTo("Lignes 51 à 100");
        test(buttons().getLast()).click();
        assertThat(lines()).isEqualTo("Lignes 101 à 125");
    }

    @Test
    void a_list_without_rows_has_nothing_to_turn() {
        UI.getCurrent().navigate("admin/professeurs", QueryParameters.of("etat", "deactivated"));
        assertThat(find(ListFoot.class).all()).isEmpty();
    }

    private IntegerField page() {
        return find(IntegerField.class, find(ListFoot.class).single()).single();
    }

    private String typed(@Nullable Integer wanted) {
        test(page()).setValue(wanted);
        return lines();
    }

    private List<Button> buttons() {
        return find(Button.class, find(ListFoot.class).single()).all();
    }

    private List<Boolean> turning() {
        return buttons().stream().map(Button::isEnabled).toList();
    }
}
