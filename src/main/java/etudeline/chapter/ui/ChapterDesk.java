package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.CoAuthoring;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the form of a chapter works with. */
@Component
record ChapterDesk(
        ChapterWriting writing,
        ChapterRemoval removal,
        CoAuthoring coAuthoring,
        ChapterFiles files,
        FileWords words,
        Catalogue catalogue,
        Clock clock) {}
