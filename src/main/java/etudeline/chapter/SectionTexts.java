package etudeline.chapter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Sets texts for whoever fills the tables with chapters by the thousand; what a person writes goes the usual way. */
@Component
public class SectionTexts {

    /**
     * What is stored of a section.
     *
     * @param shown what readers get, sanitised
     * @param minutes of reading
     */
    public record SetText(String source, String shown, String plain, List<Heading> outline, int minutes) {}

    /** Texts that are set together: what one formula became serves for all. */
    public final class Batch {

        private final Map<Formula, TexEngine.Outcome> formulas = new ConcurrentHashMap<>();

        private Batch() {}

        /** Exactly what would be stored of the text if a person saved it. Threads may do several at once. */
        public SetText set(SectionKind kind, String html) {
            ChapterText text = typesetting.set(html, kind.anchor(), formulas);
            return new SetText(text.source(), text.shown(), text.plain(), text.outline(), text.minutes());
        }
    }

    private final Typesetting typesetting;

    SectionTexts(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    /** Remembers every formula for as long as it is kept. */
    public Batch batch() {
        return new Batch();
    }
}
