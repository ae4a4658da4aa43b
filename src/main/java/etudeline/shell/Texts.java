package etudeline.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of the screens: one bundle per module in the folder translations, French and, with the ending {@code _en},
 * English. A text with arguments is a {@link MessageFormat}.
 */
@Component
public class Texts implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private static final String ENGLISH_ENDING = "_en.properties";

    private final Map<Locale, Map<String, String>> byLanguage;

    Texts() {
        Map<String, String> french = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        try {
            for (Resource bundle :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:translations/*.properties")) {
                String name = String.valueOf(bundle.getFilename());
                read(bundle, name.endsWith(ENGLISH_ENDING) ? english : french);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byLanguage = Map.of(Locale.FRENCH, Map.copyOf(french), Locale.ENGLISH, Map.copyOf(english));
    }

    private static void read(Resource bundle, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
    }

    /** The keys that begin so, sorted: what a module has a text for. */
    public SortedSet<String> keys(String beginning) {
        return byLanguage.getOrDefault(Locale.FRENCH, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale language, Object... arguments) {
        Locale known = Languages.nearest(language);
        String text = byLanguage.getOrDefault(known, Map.of()).get(key);
        if (text == null) {
            log.error("No text for {} in {}", key, known);
            return key;
        }
        return arguments.length == 0 ? text : new MessageFormat(text, known).format(arguments);
    }
}
