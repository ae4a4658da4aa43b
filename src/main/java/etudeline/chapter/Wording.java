package etudeline.chapter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Words that become part of a stored text: French, as the text is, whoever's language the page is in. */
@Component
final class Wording {

    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "translations.chapter",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    String say(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), Locale.FRENCH).format(details);
    }
}
