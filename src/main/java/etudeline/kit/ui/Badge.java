package etudeline.kit.ui;

import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Locale;

/** A state as lists and headings show it: a word on a ground, since colour never speaks alone. */
public record Badge(Tone tone, String word) implements Serializable {

    /** The ground it stands on. */
    public enum Tone {
        OK,
        WARN,
        ERR,
        VIOLET,
        NEUTRAL;

        /** The class of its style. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Span create() {
        Span badge = new Span(word);
        badge.addClassNames("badge", style());
        return badge;
    }

    String style() {
        return tone.style();
    }
}
