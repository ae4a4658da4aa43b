package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a person may read in chapters by its words: no row leaves here that {@link ReadingRight} does not cover. */
@Service
@Members
@Transactional(readOnly = true)
public class ChapterSearch {

    private final FindChapters chapters;
    private final FindFiles files;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterSearch(FindChapters chapters, FindFiles files, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
        this.files = files;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Chapters by title, subject, headings and text; by titles with slips of the fingers when nothing else is found. */
    public FoundPage<FoundChapter> chapters(Searched searched, int from, int limit) {
        return searched.isEmpty() ? FoundPage.none() : chapters.find(searched, sight(), from, limit);
    }

    /** Attached files by their name and the text in them. */
    public FoundPage<FoundFile> files(Searched searched, int from, int limit) {
        return searched.isEmpty() ? FoundPage.none() : files.find(searched, sight(), from, limit);
    }

    private SearchSight sight() {
        Viewer viewer = currentUser.require();
        return new SearchSight(viewer, clock.instant());
    }
}
