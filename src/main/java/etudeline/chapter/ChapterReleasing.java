package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a chapter, and when its solutions come before students: decided by its writers, apart from its content. */
@Service
@Professors
@Transactional
public class ChapterReleasing {

    private final Chapters chapters;
    private final ChapterRecord record;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterReleasing(Chapters chapters, ChapterRecord record, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
        this.record = record;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Publishes what is stored at that time, also if everybody has left by then; {@link etudeline.kit.Refused} at publishAt
     * when it is past, at LESSON when there is nothing to read, and when the chapter is published already.
     *
     * @param announce whether readers who were told before are told again; the first time they always are
     */
    public void schedule(ChapterId id, Instant at, boolean announce) {
        Viewer writer = currentUser.require();
        Chapter chapter = chapters.writable(id, writer);
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.schedule(at, writer.account(), announce, clock.instant());
        record.scheduled(chapter, before);
    }

    /** Leaves it to its writers again; {@link etudeline.kit.Refused} when it is not scheduled. */
    public void unschedule(ChapterId id) {
        Chapter chapter = chapters.writable(id, currentUser.require());
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.unschedule();
        record.unscheduled(chapter, before);
    }

    /**
     * Shows the solutions to students who may read the chapter.
     *
     * @param from 1970 for as long as the chapter is there; null until its writers show them
     */
    public void showSolutions(ChapterId id, @Nullable Instant from) {
        Chapter chapter = chapters.writable(id, currentUser.require());
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.showSolutions(from);
        record.solutions(chapter, before);
    }
}
