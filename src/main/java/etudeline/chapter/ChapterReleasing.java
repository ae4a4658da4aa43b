package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.kit.Refused;
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
    private final DraftSolutions drafted;
    private final ChapterRecord record;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterReleasing(
            Chapters chapters, DraftSolutions drafted, ChapterRecord record, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
        this.drafted = drafted;
        this.record = record;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Publishes what is stored at that time, also if everybody has left by then; {@link Refused} at publishAt
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

    /** Leaves it to its writers again; {@link Refused} when it is not scheduled. */
    public void unschedule(ChapterId id) {
        Chapter chapter = chapters.writable(id, currentUser.require());
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.unschedule();
        record.unscheduled(chapter, before);
    }

    /**
     * Shows the solutions to students who may read the chapter; {@link Refused} at solutionsFrom when that is past.
     *
     * @param from 1970 for as long as the chapter is there; null until its writers show them
     */
    public void showSolutions(ChapterId id, @Nullable Instant from) {
        Chapter chapter = chapters.writable(id, currentUser.require());
        if (from != null && !from.equals(Instant.EPOCH) && !from.isAfter(clock.instant())) {
            throw Refused.at("solutionsFrom", "chapter.refused.past");
        }
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.showSolutions(from);
        record.solutions(chapter, before);
    }

    /** What the person has chosen of a chapter that is not there yet. */
    @Transactional(readOnly = true)
    public SolutionsChoice chosenOfNew() {
        return drafted.of(currentUser.require().account());
    }

    /** Keeps it with the draft of a chapter that is not there yet, while there is such a draft. */
    public void chooseOfNew(SolutionsChoice choice) {
        drafted.keep(currentUser.require().account(), choice);
    }
}
