package etudeline.chapter;

import etudeline.academics.CatalogueTree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a writer typed, checked and typeset, with all three sections: ready to be stored. */
record ChapterContent(
        CatalogueTree.Subject subject,
        int number,
        String title,
        Map<SectionKind, Section> sections,
        List<ChapterFile> files) {

    /** The same as it was typed. */
    ChapterData data() {
        return new ChapterData(subject.id(), number, title, Map.of(), Map.of());
    }

    Map<SectionKind, String> sources() {
        Map<SectionKind, String> sources = new EnumMap<>(SectionKind.class);
        sections.forEach((kind, section) -> sources.put(kind, section.source()));
        return sources;
    }
}
