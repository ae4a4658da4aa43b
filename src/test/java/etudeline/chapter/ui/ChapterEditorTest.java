package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChapterEditorTest {

    private static final Pattern WORD = Pattern.compile("^ {2}(\\w+):\\s+'(.*)',$", Pattern.MULTILINE);

    private static final Pattern SETTINGS = Pattern.compile("throwOnError: [^}]*wrap: '\\w+'");

    @Test
    void the_element_says_in_french_what_the_bundle_says() throws IOException {
        Matcher found = WORD.matcher(Files.readString(Path.of("frontend/chapter-editor/texts.ts")));
        Map<String, String> spoken = new TreeMap<>();
        while (found.find()) {
            spoken.put("chapter.editor." + found.group(1), found.group(2).replace("\\\\", "\\"));
        }

        assertThat(spoken)
                .as("without its bundle the editor speaks the French of texts.ts: both must be changed together")
                .isEqualTo(bundled());
    }

    @Test
    void formulas_are_drawn_while_typed_as_they_are_set_when_saved() throws IOException {
        assertThat(read("src/main/resources/temml/temml.js").lines().findFirst())
                .as("another version shows a writer another formula than readers get: .ci/temml makes the file")
                .hasValueSatisfying(line -> assertThat(line).startsWith("/* Temml " + ChapterEditor.TEMML + " "));
        assertThat(settings("frontend/chapter-editor/tex.ts"))
                .as("what one refuses the other must refuse")
                .isEqualTo(settings("src/main/java/etudeline/chapter/TexEngine.java"));
    }

    @Test
    void every_language_that_is_offered_has_its_colours() throws IOException {
        assertThat(keys("frontend/chapter-editor/code-block.ts", "languages"))
                .as("a language without a grammar would stay grey")
                .isNotEmpty()
                .isEqualTo(keys("frontend/setting/code.js", "grammars"));
    }

    private static List<String> keys(String file, String name) throws IOException {
        String entries = read(file).split("const " + name + " = \\{\n", 2)[1].split("\n};", 2)[0];
        return entries.lines().map(line -> line.strip().split(":", 2)[0]).toList();
    }

    private static String settings(String file) throws IOException {
        Matcher found = SETTINGS.matcher(read(file));
        assertThat(found.find()).as("the settings of Temml in " + file).isTrue();
        return found.group().replaceAll("\\s+", " ");
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static Map<String, String> bundled() throws IOException {
        Properties bundle = new Properties();
        try (InputStream file = ChapterEditorTest.class.getResourceAsStream("/translations/chapter.properties")) {
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        Map<String, String> words = new TreeMap<>();
        bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("chapter.editor."))
                .forEach(key -> words.put(key, bundle.getProperty(key)));
        return words;
    }
}
