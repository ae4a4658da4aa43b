package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A chapter's way from its writer to its readers. Only the author, while the programme is assigned, and the co-authors
 * write; a chapter that is not theirs is {@link Missing}.
 *
 * <p>All methods that take {@link ChapterData} throw {@link etudeline.kit.Refused} with its problems at the fields, and
 * {@link etudeline.kit.Outdated} when the stamp is no longer that of what is stored; nothing is written then.
 */
@Service
@Professors
public class ChapterWriting {

    private final Desk desk;
    private final ChapterSaving saving;
    private final ChapterOpening opening;
    private final ChapterDrafts drafts;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterWriting(
            Desk desk,
            ChapterSaving saving,
            ChapterOpening opening,
            ChapterDrafts drafts,
            CurrentUser currentUser,
            Clock clock) {
        this.desk = desk;
        this.saving = saving;
        this.opening = opening;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public boolean mayWrite(ChapterId id) {
        return opening.mayWrite(id);
    }

    /** The writer's own draft when there is one, else what is stored. */
    public OpenedChapter open(ChapterId id) {
        return opening.open(id, true);
    }

    /** What is stored, whatever draft the writer has: the other side of a comparison. */
    public OpenedChapter openStored(ChapterId id) {
        return opening.open(id, false);
    }

    /** Creates a draft, in a subject of an assigned programme. */
    public Saved create(ChapterData data) {
        return saving.create(desk.manuscript(data), false);
    }

    /** Creates a chapter and publishes it at once; its readers are told. */
    public Saved createPublished(ChapterData data) {
        return saving.create(desk.manuscript(data), true);
    }

    /** Keeps what was typed; readers of a published chapter see nothing of it. */
    public Saved save(ChapterId id, ChapterStamp stamp, ChapterData data) {
        return saving.save(id, stamp, desk.manuscript(data));
    }

    /**
     * Puts the chapter before its readers as it was typed.
     *
     * @param announce whether those who were told before are told again; the first time they always are
     */
    public Saved publish(ChapterId id, ChapterStamp stamp, ChapterData data, boolean announce) {
        return saving.publish(id, stamp, desk.manuscript(data), announce);
    }

    /** Drops the writer's own draft, if there is one. */
    @Transactional
    public void discardDraft(ChapterId id) {
        if (!opening.mayWrite(id)) {
            throw new Missing("chapter", id);
        }
        drafts.take(id.value(), currentUser.require().account().value()).ifPresent(drafts::delete);
    }

    /** The number after the last one of a subject that is assigned, as a proposal. */
    public int nextNumber(SubjectId subject) {
        desk.requireAssigned(subject, currentUser.require());
        return saving.nextNumber(subject);
    }

    /**
     * A draft with the same title, texts and files in a subject that is assigned, after its last chapter: those of the
     * writer's own draft when there is one, as they stand in the form.
     */
    public Saved copy(ChapterId id, SubjectId into) {
        OpenedChapter original = opening.open(id, true);
        ChapterData data = original.data();
        ChapterData copy = new ChapterData(into, nextNumber(into), data.title(), data.texts(), data.files());
        return saving.copy(desk.manuscript(copy), original.solutionsFrom());
    }

    /** The text as readers would get it; nothing is kept. */
    public ChapterPreview preview(ChapterData data) {
        return ChapterPreview.of(desk.manuscript(data));
    }

    /**
     * The same as a student of that programme and level would get it once it is published; nothing when it is not for them.
     *
     * @param solutionsFrom when solutions are shown, null until that is decided by hand
     */
    public Optional<ChapterPreview> previewFor(
            ChapterData data, ProgrammeId programme, Level level, @Nullable Instant solutionsFrom) {
        return desk.subject(data)
                .filter(subject -> ReadingRight.isFor(programme, level, subject.programme(), subject.level()))
                .map(_ -> preview(data))
                .map(all -> ReadingRight.isShown(solutionsFrom, clock.instant()) ? all : all.withoutSolutions());
    }
}
