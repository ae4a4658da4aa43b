package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.kit.Missing;
import org.springframework.stereotype.Service;

/** Whether the person may read a chapter: asked by everything that hangs on one. */
@Service
@Members
public class ChapterAccess {

    private final KnownChapters chapters;
    private final CurrentUser currentUser;

    ChapterAccess(KnownChapters chapters, CurrentUser currentUser) {
        this.chapters = chapters;
        this.currentUser = currentUser;
    }

    /** The chapter, when the person may read it; {@link Missing} otherwise, whatever the reason. */
    public ChapterFacts readable(ChapterId id) {
        return chapters.readable(id, currentUser.require())
                .map(KnownChapter::facts)
                .orElseThrow(() -> new Missing("chapter", id));
    }
}
