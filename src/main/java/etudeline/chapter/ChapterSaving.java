package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.Conflicts;
import etudeline.kit.Outdated;
import etudeline.kit.SubjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of {@link ChapterWriting}. */
@Component
@Transactional
class ChapterSaving {

    private static final Conflicts CONFLICTS = Conflicts.of("chapter_number", "number", "chapter.refused.numberTaken")
            .or("chapter_subject", "subject", "chapter.refused.subject");

    private final Chapters chapters;
    private final ChapterDrafts drafts;
    private final Desk desk;
    private final ChapterRecord record;
    private final CurrentUser currentUser;
    private final KeptVersions versions;
    private final PublishedChapters published;
    private final Clock clock;

    ChapterSaving(
            Chapters chapters,
            ChapterDrafts drafts,
            Desk desk,
            ChapterRecord record,
            CurrentUser currentUser,
            KeptVersions versions,
            PublishedChapters published,
            Clock clock) {
        this.chapters = chapters;
        this.drafts = drafts;
        this.desk = desk;
        this.record = record;
        this.currentUser = currentUser;
        this.versions = versions;
        this.published = published;
        this.clock = clock;
    }

    public Saved create(Manuscript manuscript, boolean publish) {
        return create(manuscript, publish, Instant.EPOCH);
    }

    /** Solutions are kept back in the copy for as long as in the original. */
    public Saved copy(Manuscript manuscript, @Nullable Instant solutionsFrom) {
        return create(manuscript, false, solutionsFrom);
    }

    private Saved create(Manuscript manuscript, boolean publish, @Nullable Instant solutionsFrom) {
        Viewer writer = currentUser.require();
        ChapterContent content = desk.content(manuscript, writer, null);
        Chapter chapter = new Chapter(writer.account(), content, now());
        chapter.showSolutions(solutionsFrom);
        if (publish) {
            chapter.publish(true, now());
        }
        keep(chapter);
        record.created(chapter);
        if (publish) {
            published.tell(chapter, writer.account(), true, now());
        }
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    /** What is published stays as it is: the writer's changes are a draft until they are published. */
    public Saved save(ChapterId id, ChapterStamp stamp, Manuscript manuscript) {
        Viewer writer = currentUser.require();
        Chapter chapter = chapters.writable(id, writer);
        ChapterContent content = desk.content(manuscript, writer, chapter.subject());
        if (chapter.state() == ChapterState.PUBLISHED) {
            return saved(chapter, keepDraft(id, writer, stamp, content), manuscript);
        }
        chapter.expect(stamp.version());
        dropDraft(id, writer, stamp);
        ChapterRecord.Facts before = record.facts(chapter);
        versions.keepFirst(chapter);
        chapter.write(content, now());
        keep(chapter);
        record.edited(chapter, before);
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    private ChapterStamp keepDraft(ChapterId id, Viewer writer, ChapterStamp stamp, ChapterContent content) {
        Optional<ChapterDraft> own = ownDraft(id, writer, stamp);
        ChapterDraft draft = own.orElseGet(() -> new ChapterDraft(id, writer.account()));
        draft.write(stamp.version(), content.data(), content.sources(), content.files(), now());
        // What the open form still has under way was typed before this.
        draft.writtenBy("", 0);
        return CONFLICTS.translating(() -> drafts.saveAndFlush(draft)).stamp();
    }

    private void dropDraft(ChapterId id, Viewer writer, ChapterStamp stamp) {
        ownDraft(id, writer, stamp).ifPresent(drafts::delete);
    }

    /** The writer's draft, which holds nothing that whoever saves does not know. */
    private Optional<ChapterDraft> ownDraft(ChapterId id, Viewer writer, ChapterStamp stamp) {
        Optional<ChapterDraft> own = drafts.take(id.value(), writer.account().value());
        if (own.isEmpty() && stamp.hasDraft()) {
            throw new Outdated("draft of chapter", id.value(), stamp.draft());
        }
        own.ifPresent(draft -> draft.expect(stamp));
        return own;
    }

    public Saved publish(ChapterId id, ChapterStamp stamp, Manuscript manuscript, boolean announce) {
        Viewer writer = currentUser.require();
        Chapter chapter = chapters.writable(id, writer);
        chapter.expect(stamp.version());
        ChapterRecord.Facts before = record.facts(chapter);
        boolean announced = announce || chapter.publishedAt() == null;
        versions.keepFirst(chapter);
        chapter.write(desk.content(manuscript, writer, chapter.subject()), now());
        chapter.publish(announced, now());
        dropDraft(id, writer, stamp);
        keep(chapter);
        record.published(chapter, before);
        published.tell(chapter, writer.account(), announced, now());
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    @Transactional(readOnly = true)
    public int nextNumber(SubjectId subject) {
        return Math.min(ChapterData.NUMBER_MOST, chapters.highestNumber(subject.value()) + 1);
    }

    private void keep(Chapter chapter) {
        CONFLICTS.translating(() -> chapters.saveAndFlush(chapter));
    }

    private Saved saved(Chapter chapter, ChapterStamp stamp, Manuscript manuscript) {
        return new Saved(chapter.id(), stamp, chapter.state(), now(), manuscript.problems());
    }

    private Instant now() {
        return clock.instant();
    }
}
