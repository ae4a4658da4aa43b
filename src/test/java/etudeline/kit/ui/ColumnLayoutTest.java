package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.kit.ui.ColumnLayout.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnLayoutTest {

    private static final String KEPT = "nom:180,-email,niveau,-creation:96";

    @Test
    void what_was_kept_comes_back_as_it_was() {
        ColumnLayout layout = ColumnLayout.of(KEPT);
        assertThat(layout.entries())
                .containsExactly(
                        new Entry("nom", true, 180),
                        new Entry("email", false, 0),
                        new Entry("niveau", true, 0),
                        new Entry("creation", false, 96));
        assertThat(layout.kept()).isEqualTo(KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "Nom", "nom:-1", "nom:1e3", "nom:123456", "<b>", "nom:", "nom;drop"})
    void what_cannot_be_read_is_left_out(String kept) {
        assertThat(ColumnLayout.of(kept).entries()).isEmpty();
        assertThat(ColumnLayout.of("niveau," + kept + ",etat").kept()).isEqualTo("niveau,etat");
    }

    @Test
    void a_width_stays_between_what_can_be_read_and_what_fits() {
        assertThat(ColumnLayout.of("nom:1,etat:99999").kept()).isEqualTo("nom:48,etat:1200");
    }

    @Test
    void a_column_moves_as_far_as_there_are_places() {
        ColumnLayout layout = ColumnLayout.of(KEPT);
        assertThat(layout.moved("niveau", -1).kept()).isEqualTo("nom:180,niveau,-email,-creation:96");
        assertThat(layout.moved("nom", 1).kept()).isEqualTo("-email,nom:180,niveau,-creation:96");
        assertThat(layout.moved("niveau", 9).kept()).isEqualTo("nom:180,-email,-creation:96,niveau");
        assertThat(layout.moved("nom", -9)).isEqualTo(layout);
    }

    @Test
    void a_column_is_shown_or_not_and_keeps_its_width_and_place() {
        ColumnLayout layout = ColumnLayout.of(KEPT);
        assertThat(layout.with("creation", true).kept()).isEqualTo("nom:180,-email,niveau,creation:96");
        assertThat(layout.with("nom", false).with("nom", true)).isEqualTo(layout);
        assertThat(layout.with("inconnue", false)).isEqualTo(layout);
    }
}
