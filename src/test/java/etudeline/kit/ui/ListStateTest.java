package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import etudeline.kit.Condition;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListStateTest {

    private static final List<ColumnFilter> COLUMNS = List.of(
            column("nom", Condition.Kind.TEXT),
            column("niveau", Condition.Kind.CHOICE),
            column("creation", Condition.Kind.DAY));

    private static ColumnFilter column(String name, Condition.Kind kind) {
        return new ColumnFilter(name, name, kind, false, _ -> List.of(), ZoneOffset.UTC);
    }

    private static ListState understood(Map<String, String> address) {
        return ListState.of(QueryParameters.simple(address)).understood(COLUMNS, Set.of("niveau"));
    }

    @Test
    void an_address_comes_back_as_it_was_without_what_the_list_does_not_know() {
        ListState state = understood(
                Map.of("nom", "!~dia", "niveau", "L1,L2", "q", "awa", "tri", "-nom", "page", "3", "autre", "x"));
        assertThat(state.parameters(List.of("q", "nom", "niveau")).getParameters())
                .containsOnly(
                        Map.entry("q", List.of("awa")),
                        Map.entry("nom", List.of("!~dia")),
                        Map.entry("niveau", List.of("L1,L2")),
                        Map.entry("tri", List.of("-nom")),
                        Map.entry("page", List.of("3")));
        assertThat(state.conditions().columns())
                .containsOnly(
                        Map.entry("nom", new Condition.Contains("dia", true)),
                        Map.entry("niveau", new Condition.OneOf(List.of("L1", "L2"), false)));
    }

    @Test
    void one_value_is_left_to_the_filter_of_that_name() {
        ListState state = understood(Map.of("niveau", "l1"));
        assertThat(state.conditions().none()).isTrue();
        assertThat(state.constant("niveau", Level.class)).isEqualTo(Level.L1);
        assertThat(understood(Map.of("niveau", "!L1")).conditions().columns()).containsOnlyKeys("niveau");
    }

    @Test
    void conditions_hold_while_the_list_is_sorted_and_scrolled() {
        ListState state = understood(Map.of("nom", "~dia", "niveau", "L1,L2"));
        ListState scrolled = state.with(ListState.SORT, "-nom").with(ListState.PAGE, "4");
        assertThat(scrolled.conditions())
                .as("who deals with all rows shown deals with these alone")
                .isEqualTo(state.conditions());
        assertThat(scrolled.with("nom", null).conditions().columns()).containsOnlyKeys("niveau");
    }

    @Test
    void what_is_no_page_no_number_and_no_constant_is_left_out() {
        ListState state = understood(Map.of("page", "-2", "ufr", "12x", "niveau", "L9", "creation", "hier..demain"));
        assertThat(state.page()).isOne();
        assertThat(state.id("ufr", FacultyId::new)).isNull();
        assertThat(state.constant("niveau", Level.class)).isNull();
        assertThat(state.day("creation")).isNull();
        assertThat(state.conditions().none()).isTrue();
        assertThat(understood(Map.of("page", "99999999")).page()).isOne();
    }
}
