package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterHistory;
import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.CoAuthoring;
import etudeline.chapter.DraftKeeping;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What the form of a chapter works with. */
@Component
record ChapterDesk(
        ChapterWriting writing,
        DraftKeeping drafts,
        ChapterRemoval removal,
        ChapterReleasing releasing,
        ChapterHistory history,
        CoAuthoring coAuthoring,
        ChapterFiles files,
        FileWords words,
        SolutionsWords solutionsWords,
        Catalogue catalogue,
        Clock clock) {

    ZoneId zone(UniversityId university) {
        return catalogue.tree().zone(university);
    }
}
