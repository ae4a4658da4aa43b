package etudeline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedTest {

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void words_phrases_and_what_is_not_wanted_are_told_apart() {
        Searched searched =
                Searched.of("L'algèbre \"espace vectoriel\" « base duale » -corps -\"de Jordan\" sous-espace 3.14");
        assertThat(searched.words()).containsExactly("L", "algèbre", "sous", "espace", "3", "14");
        assertThat(searched.phrases()).containsExactly("espace vectoriel", "base duale");
        assertThat(searched.without()).containsExactly("corps", "de Jordan");
    }

    @Test
    void what_is_pasted_is_cut() {
        assertThat(Searched.of("mot ".repeat(10_000)).words()).hasSizeLessThanOrEqualTo(12);
        assertThat(Searched.of("x".repeat(10_000)).words().getFirst()).hasSize(200);
        assertThat(Searched.of("\"jamais fermé").phrases()).containsExactly("jamais fermé");
    }

    @ParameterizedTest
    @CsvSource({
        "algbre, algebre, true",
        "algebre, algebre, true",
        "linaire, lineaire, true",
        "alg, algebre, false",
        "vect, vecteurs, true",
        "fonciton, fonction, true",
        "suite, fuite, true",
        "son, sont, false",
        "groupe, grappe, false",
        "integralle, integrales, true"
    })
    void a_slip_of_the_fingers_is_told_from_another_word(String typed, String word, boolean like) {
        assertThat(Likeness.isLike(typed, word)).isEqualTo(like);
    }

    @Test
    void an_excerpt_is_where_most_of_the_words_stand_together() {
        String text = "Un début. ".repeat(100) + "Ici la matrice.\n" + "Du texte. ".repeat(100)
                + "Une matrice inversible a un déterminant." + " Une fin.".repeat(100);
        String excerpt = shown(Excerpt.of(text, Set.of("matrice", "inversible")::contains));
        assertThat(excerpt)
                .contains("Une [matrice] [inversible] a un déterminant.")
                .startsWith("… ")
                .endsWith(" …");
        assertThat(excerpt.length()).isLessThan(300);
        assertThat(shown(Excerpt.of("Court.", _ -> false))).isEqualTo("Court.");
        assertThat(shown(Excerpt.of("", _ -> true))).isEmpty();
    }

    @Test
    void letters_are_marked_as_they_are_written() {
        assertThat(shown(Excerpt.marked("L’Œuvre d’ÉTÉ", Set.of("oeuvre", "ete")::contains)))
                .isEqualTo("L’[Œuvre] d’[ÉTÉ]");
    }
}
