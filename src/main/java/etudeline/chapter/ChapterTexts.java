package etudeline.chapter;

import java.util.List;

/** A chapter's three sections, the empty ones too. */
record ChapterTexts(List<ShownSection> sections) {

    /** In characters. */
    int weight() {
        return sections.stream().mapToInt(section -> section.html().length()).sum() + 1000;
    }
}
