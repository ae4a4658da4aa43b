package etudeline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"L’été à Œuvre – 4 % lu", "𝕂 ⊂ ℝ", "Ÿÿ", "x", ""})
    void an_answer_is_afterwards_what_it_was(String words) {
        String answer = "{\"value\":\"" + words.repeat(500) + "\"}";
        String kept = KeptAnswers.packed(answer);
        assertThat(KeptAnswers.unpacked(kept)).isEqualTo(answer);
        assertThat(KeptAnswers.packed(kept)).as("packed once").isEqualTo(kept);
        assertThat(KeptAnswers.unpacked(answer)).isSameAs(answer);
    }

    @Test
    void a_long_one_takes_a_fraction_and_a_byte_a_letter() {
        String kept = KeptAnswers.packed("{\"node\":17,\"type\":\"put\",\"key\":\"texte d’une page\"}".repeat(500));
        assertThat(kept.length()).isLessThan(3000);
        assertThat(kept.chars()).allMatch(letter -> letter <= 0xFF);
    }

    @Test
    void a_short_one_is_left_as_it_is() {
        String answer = "{\"value\":\"L’été\"}";
        assertThat(KeptAnswers.packed(answer)).isSameAs(answer);
    }
}
