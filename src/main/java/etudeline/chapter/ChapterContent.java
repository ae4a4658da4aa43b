package etudeline.chapter;

import etudeline.academics.CatalogueTree;
import java.util.List;
import java.util.Map;

/** What a writer typed, checked and typeset, with all three sections: ready to be stored. */
record ChapterContent(
        CatalogueTree.Subject subject,
        int number,
        String title,
        Map<SectionKind, Section> sections,
        List<ChapterFile> files) {

    String source(SectionKind kind) {
        return sections.getOrDefault(kind, Section.EMPTY).source();
    }
}
