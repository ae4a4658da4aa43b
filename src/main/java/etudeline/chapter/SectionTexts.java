package etudeline.chapter;

import java.util.List;
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

    private final Typesetting typesetting;

    SectionTexts(Typesetting typesetting) {
        this.typesetting = typesetting;
    }

    /** Exactly what would be stored of the text if a person saved it; takes some milliseconds per formula. */
    public SetText set(SectionKind kind, String html) {
        ChapterText text = typesetting.set(html, kind.anchor());
        return new SetText(text.source(), text.shown(), text.plain(), text.outline(), text.minutes());
    }
}
