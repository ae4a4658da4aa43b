package etudeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the code writes into the audit is read in the journal in words, in both languages. */
class RecordedWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/etudeline");

    /** The words that are given to the audit: of an entry, of many, or of a module's own way to them. */
    private static final Pattern RECORDED =
            Pattern.compile("(?:audit\\.record(?:All)?|recordState|record|apply)\\(([^;]*?);", Pattern.DOTALL);

    private static final Pattern ACTION = Pattern.compile("\"([a-z_]+\\.[A-Za-z]+)\"");

    private static final Pattern SUBJECT = Pattern.compile("Audit\\.Subject\\(\\s*\"([a-z_]+)\"");

    /** Where values are put together, and the names of values there. */
    private static final Pattern FACTS = Pattern.compile("(?:Map\\.of|\\.put)(\\([^;]*);");

    private static final Pattern FACT = Pattern.compile("[(,]\\s*\"([A-Za-z0-9]+)\",");

    /** Put together from a subject or a deed: the beginning and what it can be followed by. */
    private static final Map<String, List<String>> COMPOSED = Map.of(
            "job.", List.of("started", "stopped", "resumed", "undone"),
            "import.", List.of("uploaded", "discarded"),
            "student.", List.of("activated", "deactivated", "deleted"),
            "professor.", List.of("activated", "deactivated", "deleted"),
            "university_administrator.", List.of("activated", "deactivated", "deleted"),
            "platform_administrator.", List.of("activated", "deactivated", "deleted"));

    private static final Set<String> PEOPLE =
            Set.of("student", "professor", "university_administrator", "platform_administrator");

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void every_recorded_action_has_its_text_and_every_text_its_action(String bundle) throws IOException {
        Set<String> recorded = new TreeSet<>();
        COMPOSED.forEach((beginning, ends) -> ends.forEach(end -> recorded.add(beginning + end)));
        for (String source : writers()) {
            RECORDED.matcher(source)
                    .results()
                    .flatMap(call -> ACTION.matcher(call.group(1)).results())
                    .map(action -> action.group(1))
                    .forEach(recorded::add);
        }
        assertThat(recorded)
                .as("found in the code")
                .hasSizeGreaterThan(50)
                .contains("chapter.published", "setting.changed");
        assertThat(texts(bundle, "audit.action.")).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void every_kind_of_thing_has_its_text(String bundle) throws IOException {
        Set<String> kinds = new TreeSet<>(PEOPLE);
        for (String source : writers()) {
            SUBJECT.matcher(source).results().map(kind -> kind.group(1)).forEach(kinds::add);
        }
        assertThat(texts(bundle, "audit.type.")).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_en.properties"})
    void every_recorded_value_has_the_text_of_its_name(String bundle) throws IOException {
        Set<String> facts = new TreeSet<>(Set.of("goneAlong"));
        for (String source : writers()) {
            FACTS.matcher(source)
                    .results()
                    .flatMap(values -> FACT.matcher(values.group(1)).results())
                    .map(fact -> fact.group(1))
                    .forEach(facts::add);
        }
        for (MatchResult constant : constants()) {
            facts.add(constant.group(1));
        }
        assertThat(facts).as("found in the code").contains("level", "username", "timeZone", "state", "programmes");
        assertThat(texts(bundle, "audit.fact.")).isEqualTo(facts);
    }

    @Test
    void what_is_composed_is_composed_where_it_is_said() throws IOException {
        List<String> composed = new ArrayList<>();
        for (String source : writers()) {
            Pattern.compile("\"([a-z_]+\\.)\" \\+ \\w+|type\\(\\) \\+ \"(\\.\\w*)\"")
                    .matcher(source)
                    .results()
                    .map(MatchResult::group)
                    .forEach(composed::add);
        }
        assertThat(composed)
                .as("another one is to be told of in COMPOSED, or nobody looks for its text")
                .containsExactlyInAnyOrder(
                        "\"job.\" + what", "\"import.\" + what", "type() + \".\"", "type() + \".deleted\"");
    }

    /** Names of values that stand in constants. */
    private static List<MatchResult> constants() throws IOException {
        Pattern constant = Pattern.compile("String (?:BEFORE|PROGRAMME|LEVEL) = \"(\\w+)\"");
        return writers().stream()
                .flatMap(source -> constant.matcher(source).results())
                .toList();
    }

    /** Sources that write into the audit, or make what is written. */
    private static List<String> writers() throws IOException {
        List<String> writers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                boolean writes = text.contains("audit.record") || text.contains("Audit.Subject(");
                boolean makes = text.contains("Map<String, Object> facts(");
                if (makes || (writes && !file.startsWith(SOURCES.resolve("audit")))) {
                    writers.add(text);
                }
            }
        }
        return writers;
    }

    private static Set<String> texts(String bundle, String beginning) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/translations", bundle))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()).replace('-', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
