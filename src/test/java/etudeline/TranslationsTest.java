package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on screen is in the bundles, in both languages, and written as French is. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/translations");
    private static final Path SOURCES = Path.of("src/main/java/etudeline");
    private static final String ENGLISH = "_en.properties";

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    /** Outside of the screens a text of that form may as well be an action of the audit. */
    private static final Pattern REFUSED =
            Pattern.compile("Refused\\.(?:at\\([^,]+,|because\\()\\s*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern PLAIN_SPACE = Pattern.compile("(?: [:;?!%»])|(?:« )");

    /** A letter beyond ASCII, or two words with a space between, in a string that is handed to a setter of words. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?:setText|setLabel|setHeaderTitle|setPlaceholder|setTooltipText|setHelperText|setErrorMessage|setHeader|setAriaLabel"
                    + "|new (?:Span|H1|H2|H3|Paragraph|Button|Anchor|Text))\\(\"([^\"/][^\"]*[A-Za-zÀ-ÿ]{2,}[^\"]*)\"");

    @Test
    void both_languages_have_the_same_keys_and_placeholders() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path bundle : frenchBundles()) {
            Map<String, String> french = read(bundle);
            Map<String, String> english = read(english(bundle));
            TreeSet<String> onlyOne = new TreeSet<>(french.keySet());
            onlyOne.addAll(english.keySet());
            onlyOne.removeIf(key -> french.containsKey(key) && english.containsKey(key));
            onlyOne.forEach(key -> problems.add(bundle.getFileName() + ": in one language only: " + key));
            french.forEach((key, text) -> {
                if (english.containsKey(key) && !placeholders(text).equals(placeholders(english.get(key)))) {
                    problems.add(bundle.getFileName() + ": other placeholders in English: " + key);
                }
            });
        }
        assertThat(problems)
                .as("a person would read a key, or a text with holes")
                .isEmpty();
    }

    @Test
    void every_key_begins_with_its_module() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (Path bundle : frenchBundles()) {
            String module = bundle.getFileName().toString().replace(".properties", "");
            read(bundle).keySet().stream()
                    .filter(key -> !key.startsWith(module + "."))
                    .forEach(key -> strangers.add(bundle.getFileName() + ": " + key));
        }
        assertThat(strangers).as("the key says in which bundle to look").isEmpty();
    }

    @Test
    void every_text_is_a_message_format() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path bundle : allBundles()) {
            read(bundle).forEach((key, text) -> {
                try {
                    MessageFormat _ = new MessageFormat(text, Locale.FRENCH);
                } catch (IllegalArgumentException failure) {
                    broken.add(key + ": " + failure.getMessage());
                }
                if (text.contains("'")) {
                    broken.add(key + ": a straight apostrophe swallows what follows, ’ does not");
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        TreeSet<String> modules = new TreeSet<>();
        for (Path bundle : frenchBundles()) {
            keys.addAll(read(bundle).keySet());
            modules.add(bundle.getFileName().toString().replace(".properties", ""));
        }
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher named = (source.toString().contains("/ui/") ? KEY : REFUSED).matcher(Files.readString(source));
            while (named.find()) {
                String key = named.group(1);
                boolean ours = modules.contains(key.substring(0, key.indexOf('.')));
                if (ours && !keys.contains(key) && !isBeginning(keys, key)) {
                    missing.add(source.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).as("a person would read the key").isEmpty();
    }

    @Test
    void no_text_for_people_stands_in_the_code() throws IOException {
        List<String> literals = new ArrayList<>();
        for (Path source : sources()) {
            Matcher literal = LITERAL.matcher(Files.readString(source));
            while (literal.find()) {
                literals.add(source.getFileName() + ": " + literal.group());
            }
        }
        assertThat(literals).as("it would be in one language for everybody").isEmpty();
    }

    @Test
    void french_has_no_break_spaces_before_its_double_signs() throws IOException {
        List<String> plain = new ArrayList<>();
        for (Path bundle : frenchBundles()) {
            read(bundle).forEach((key, text) -> {
                if (PLAIN_SPACE.matcher(text).find()) {
                    plain.add(key + "=" + text);
                }
            });
        }
        assertThat(plain).as("the sign would begin a line alone").isEmpty();
    }

    private static boolean isBeginning(NavigableSet<String> keys, String key) {
        String next = keys.ceiling(key + ".");
        return next != null && next.startsWith(key + ".");
    }

    private static Set<String> placeholders(String text) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Path english(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", ENGLISH));
    }

    private static List<Path> allBundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> frenchBundles() throws IOException {
        return allBundles().stream()
                .filter(file -> !file.toString().endsWith(ENGLISH))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, String> read(Path bundle) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(bundle));
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
