package etudeline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KeptAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"L’été à Œuvre – 4 % lu", "\\ \" ’ \\u2019", "𝕂 ⊂ ℝ", "Ÿÿ", ""})
    void an_answer_says_the_same_in_one_byte_a_letter(String words) {
        JsonMapper json = JsonMapper.shared();
        String answer = json.writeValueAsString(words);
        String kept = KeptAnswers.inOneByteEach(answer);
        assertThat(json.readValue(kept, String.class)).isEqualTo(words);
        assertThat(StandardCharsets.ISO_8859_1.newEncoder().canEncode(kept)).isTrue();
    }

    @Test
    void one_that_is_small_already_is_left_as_it_is() {
        String answer = "{\"value\":\"Été\"}";
        assertThat(KeptAnswers.inOneByteEach(answer)).isSameAs(answer);
    }
}
