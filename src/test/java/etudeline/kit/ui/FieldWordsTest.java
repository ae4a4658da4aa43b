package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    private static final List<Integer> LEVELS = List.of(1, 2, 3, 13);

    private static String label(int level) {
        return level % 10 == 3 ? "Troisième" : "Niveau " + level;
    }

    @Test
    void what_is_typed_comes_back_as_it_was() {
        assertThat(FieldWords.of(new TextField()).value(" Marième\n")).contains(" Marième\n");
        assertThat(FieldWords.of(new Checkbox()).value("true")).contains(true);
        assertThat(FieldWords.of(new Checkbox()).value("false")).contains(false);
        assertThat(FieldWords.NUMBER.value("-12")).contains(-12);
        assertThat(FieldWords.NUMBER.value("12e")).isEmpty();
    }

    @Test
    void a_choice_is_found_by_its_words() {
        Select<Integer> select = new Select<>();
        select.setItems(LEVELS);
        FieldWords<Integer> words = FieldWords.oneOf(select, FieldWordsTest::label);
        assertThat(words.value("Niveau 2")).contains(2);
        assertThat(words.value("Niveau 4")).as("no longer offered").isEmpty();
        assertThat(words.value("Troisième")).as("two of one name").isEmpty();
    }

    @Test
    void of_several_choices_those_that_are_still_offered_come_back() {
        MultiSelectComboBox<Integer> box = new MultiSelectComboBox<>();
        box.setItems(LEVELS);
        FieldWords<Set<Integer>> words = FieldWords.someOf(box, FieldWordsTest::label);
        assertThat(words.value("Niveau 2\nNiveau 4\nNiveau 1")).contains(Set.of(1, 2));
    }

    @Test
    void a_kind_of_field_that_is_not_known_is_noticed_when_the_form_is_built() {
        DatePicker date = new DatePicker();
        assertThatThrownBy(() -> FieldWords.of(date)).isInstanceOf(IllegalArgumentException.class);
    }
}
