package etudeline.chapter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a writer would show: HTML of each section that is not empty, and the formulas to mend. */
public record ChapterPreview(Map<SectionKind, String> sections, List<TextProblem> problems) {

    static ChapterPreview of(Manuscript manuscript) {
        Map<SectionKind, String> shown = new EnumMap<>(SectionKind.class);
        manuscript.sections().forEach((kind, section) -> {
            if (!section.isEmpty()) {
                shown.put(kind, section.shown());
            }
        });
        return new ChapterPreview(shown, manuscript.problems());
    }
}
