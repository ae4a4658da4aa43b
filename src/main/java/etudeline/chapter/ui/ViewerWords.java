package etudeline.chapter.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import tools.jackson.databind.node.ObjectNode;

/** What the reader's script says of files that it opens in the page. */
final class ViewerWords {

    private static final String PREFIX = "chapter.viewer.";

    private ViewerWords() {}

    /** Each by the end of its key, with {0} and {1} where a value goes. */
    static ObjectNode in(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "translations.chapter", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        ObjectNode words = JacksonUtils.createObjectNode();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> words.put(key.substring(PREFIX.length()), bundle.getString(key)));
        return words;
    }
}
