package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on screen is in the bundles, in both languages, and written as French is. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/translations");
    private static final Path SOURCES = Path.of("src/main/java/etudeline");
    private static final String FRENCH_ENDING = ".properties";
    private static final String ENGLISH_ENDING = "_en.properties";

    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");

    /** An action of the audit may look like a key; the journal's text of it is looked for in RecordedWordsTest. */
    private static final Pattern AUDIT_ACTION = Pattern.compile("\\.record\\([^,]*,");

    /** What keys are put together from: a whole one, a beginning with its dot, an ending with or without. */
    private static final Pattern PART = Pattern.compile("\"(\\.?[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** A plain space, or none, where French has one that does not break; https:// is no such place. */
    private static final Pattern PLAIN_SPACE =
            Pattern.compile("[^\u00A0\u202F][:;?!%](?=\\s|$)|[^\u00A0\u202F]»|«[^\u00A0\u202F]");

    /** A word, other than a key or an address, in a string handed to what shows it: first, last or after a question. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?:(?<!response\\.)set(?:Text|Label|Title|HeaderTitle|Placeholder|TooltipText|HelperText|ErrorMessage|Header|AriaLabel)\\("
                    + "|new (?:Span|H1|H2|H3|Paragraph|Button|Anchor|Text)\\(|Toast\\.\\w+\\("
                    + "|setAttribute\\(\\s*\"(?:aria-label|title|placeholder|alt)\",)"
                    + "\\s*(?:[^\"();]*[?,]\\s*)?\"(?!/|[a-z]+(?:\\.[\\w-]+)+\")[^\"]*[A-Za-zÀ-ÿ]{2,}[^\"]*\"");

    /** In the screens, a letter that only French has is enough. */
    private static final Pattern FRENCH = Pattern.compile("\"[^\"\n]*[À-ÖØ-öø-ÿœŒ’«»][^\"\n]*\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<=\\s)//[^\n]*");

    @Test
    void both_languages_have_the_same_keys_and_placeholders() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String module : modules()) {
            Map<String, String> french = read(module + FRENCH_ENDING);
            Map<String, String> english = read(module + ENGLISH_ENDING);
            french.forEach((key, text) -> {
                String other = english.get(key);
                if (other == null) {
                    problems.add(module + ENGLISH_ENDING + " has no " + key);
                } else if (!placeholders(text).equals(placeholders(other))) {
                    problems.add(module + ENGLISH_ENDING + " has other placeholders than French in " + key);
                }
            });
            english.keySet().stream()
                    .filter(key -> !french.containsKey(key))
                    .forEach(key -> problems.add(module + FRENCH_ENDING + " has no " + key));
        }
        assertThat(problems)
                .as("a person would read a key, or a text with holes")
                .isEmpty();
    }

    @Test
    void no_key_stands_twice() throws IOException {
        for (String bundle : bundles()) {
            List<String> keys = Files.readAllLines(BUNDLES.resolve(bundle)).stream()
                    .filter(line -> line.matches("[a-z][^#=\\s]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(bundle).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_key_begins_with_its_module() throws IOException {
        List<String> strangers = new ArrayList<>();
        for (String module : modules()) {
            read(module + FRENCH_ENDING).keySet().stream()
                    .filter(key -> !key.startsWith(module + "."))
                    .forEach(key -> strangers.add(module + FRENCH_ENDING + ": " + key));
        }
        assertThat(strangers).as("the key says in which bundle to look").isEmpty();
    }

    @Test
    void every_text_is_a_message_format() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String bundle : bundles()) {
            read(bundle).forEach((key, text) -> {
                try {
                    MessageFormat _ = new MessageFormat(text, Locale.FRENCH);
                } catch (IllegalArgumentException failure) {
                    broken.add(bundle + ": " + key + ": " + failure.getMessage());
                }
                if (text.contains("'")) {
                    broken.add(bundle + ": " + key + ": a straight apostrophe swallows what follows, ’ does not");
                }
            });
        }
        assertThat(broken).as("a person would read an error instead").isEmpty();
    }

    @Test
    void every_key_that_the_code_names_exists() throws IOException {
        Set<String> keys = keys();
        Set<String> modules = modules();
        List<String> missing = new ArrayList<>();
        sources().forEach((source, text) -> {
            Matcher named = KEY.matcher(AUDIT_ACTION.matcher(text).replaceAll(""));
            while (named.find()) {
                String key = named.group(1);
                if (modules.contains(key.substring(0, key.indexOf('.'))) && !keys.contains(key)) {
                    missing.add(source + ": " + key);
                }
            }
        });
        assertThat(missing).as("a person would read the key").isEmpty();
    }

    @Test
    void every_key_is_named_in_the_code() throws IOException {
        Set<String> parts = new TreeSet<>();
        for (String text : sources().values()) {
            PART.matcher(text).results().map(part -> part.group(1)).forEach(parts::add);
        }
        assertThat(keys().stream().filter(key -> !isNamed(key, parts)))
                .as("nobody reads the text, but it is translated all the same")
                .isEmpty();
    }

    @Test
    void no_text_for_people_stands_in_the_code() throws IOException {
        List<String> literals = new ArrayList<>();
        sources().forEach((source, text) -> {
            LITERAL.matcher(text).results().forEach(found -> literals.add(source + ": " + found.group()));
            if (source.contains("/ui/")) {
                FRENCH.matcher(COMMENT.matcher(text).replaceAll(""))
                        .results()
                        .forEach(found -> literals.add(source + ": " + found.group()));
            }
        });
        assertThat(literals).as("it would be in one language for everybody").isEmpty();
    }

    @Test
    void french_has_no_break_spaces_before_its_double_signs() throws IOException {
        List<String> plain = new ArrayList<>();
        for (String module : modules()) {
            read(module + FRENCH_ENDING).forEach((key, text) -> {
                if (PLAIN_SPACE.matcher(text).find()) {
                    plain.add(module + FRENCH_ENDING + ": " + key + "=" + text);
                }
            });
        }
        assertThat(plain)
                .as("the sign would begin a line alone, or stick to its word")
                .isEmpty();
    }

    /** In one piece, or as {@code "beginning." + word}, {@code name + ".ending"}, {@code "beginning." + word + ending}. */
    private static boolean isNamed(String key, Set<String> parts) {
        String before = key.substring(0, key.lastIndexOf('.'));
        String ending = key.substring(before.length() + 1);
        boolean wordBefore = before.contains(".") && parts.contains(before.substring(0, before.lastIndexOf('.') + 1));
        if (parts.contains(key) || (before.contains(".") && parts.contains(before + "."))) {
            return true;
        }
        boolean ends = parts.contains("." + ending);
        return (ends && parts.contains(before)) || (wordBefore && (ends || parts.contains(ending)));
    }

    private static Set<String> placeholders(String text) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : modules()) {
            keys.addAll(read(module + FRENCH_ENDING).keySet());
        }
        return keys;
    }

    private static Set<String> modules() throws IOException {
        return bundles().stream()
                .map(bundle -> bundle.replace(ENGLISH_ENDING, "").replace(FRENCH_ENDING, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(SOURCES.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** A bundle that is not there has no texts. */
    private static Map<String, String> read(String bundle) throws IOException {
        Path file = BUNDLES.resolve(bundle);
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
