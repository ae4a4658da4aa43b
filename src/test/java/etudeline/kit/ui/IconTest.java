package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconTest {

    private static final Path SPRITE = Path.of("src/main/resources/META-INF/resources/icons/lucide.svg");

    @Test
    void each_icon_is_a_symbol_of_the_sprite_and_each_symbol_an_icon() throws IOException {
        List<String> symbols = Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(Files.readString(SPRITE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(symbols)
                .as("an icon without its symbol is an empty square, a symbol without its icon is sent for nothing")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Icon.values()).map(Icon::symbol).toList());
    }
}
