package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.CoAuthoring;
import etudeline.kit.UniversityId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What the form of a chapter works with. */
@Component
record ChapterDesk(
        ChapterWriting writing,
        ChapterRemoval removal,
        CoAuthoring coAuthoring,
        ChapterFiles files,
        FileWords words,
        Catalogue catalogue) {

    ZoneId zone(UniversityId university) {
        return catalogue
                .tree()
                .university(university)
                .map(CatalogueTree.University::zone)
                .orElse(ZoneOffset.UTC);
    }
}
