package etudeline.chapter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a writer would show.
 *
 * @param sections HTML of each section that is not empty
 * @param solutions whether these are shown
 * @param problems formulas to mend
 */
public record ChapterPreview(Map<SectionKind, String> sections, boolean solutions, List<TextProblem> problems) {

    ChapterPreview withoutSolutions() {
        Map<SectionKind, String> seen = new EnumMap<>(SectionKind.class);
        seen.putAll(sections);
        seen.remove(SectionKind.SOLUTION);
        return new ChapterPreview(seen, false, problems);
    }

    static ChapterPreview of(Manuscript manuscript) {
        Map<SectionKind, String> shown = new EnumMap<>(SectionKind.class);
        manuscript.sections().forEach((kind, section) -> {
            if (!section.isEmpty()) {
                shown.put(kind, section.shown());
            }
        });
        return new ChapterPreview(shown, true, manuscript.problems());
    }
}
