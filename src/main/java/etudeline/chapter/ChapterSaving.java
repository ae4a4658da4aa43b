package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.kit.Conflicts;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.SubjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChapterSaving(
            Chapters chapters,
            ChapterDrafts drafts,
            Desk desk,
            ChapterRecord record,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.chapters = chapters;
        this.drafts = drafts;
        this.desk = desk;
        this.record = record;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    public Saved create(Manuscript manuscript, boolean publish) {
        Viewer writer = currentUser.require();
        ChapterContent content = desk.content(manuscript, writer, null);
        Chapter chapter = new Chapter(writer.account(), content, now());
        if (publish) {
            chapter.publish(true, now());
        }
        keep(chapter);
        record.created(chapter);
        if (publish) {
            tell(chapter, writer, true);
        }
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    /** What is published stays as it is: the writer's changes are kept apart until they are published. */
    public Saved save(ChapterId id, ChapterStamp stamp, Manuscript manuscript) {
        Viewer writer = currentUser.require();
        Chapter chapter = find(id, writer);
        ChapterContent content = desk.content(manuscript, writer, chapter.subject());
        if (chapter.state() == ChapterState.PUBLISHED) {
            return saved(chapter, keepDraft(id, writer, stamp, content), manuscript);
        }
        chapter.expect(stamp.version());
        ChapterRecord.Facts before = record.facts(chapter);
        chapter.write(content, now());
        keep(chapter);
        record.edited(chapter, before);
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    private ChapterStamp keepDraft(ChapterId id, Viewer writer, ChapterStamp stamp, ChapterContent content) {
        Optional<ChapterDraft> own = drafts.findById(ChapterDraft.Key.of(id, writer.account()));
        if (own.isEmpty() && stamp.draft() != ChapterStamp.NO_DRAFT) {
            throw new Outdated("draft of chapter", id.value(), stamp.draft());
        }
        own.ifPresent(draft -> draft.expect(stamp.draft()));
        ChapterDraft draft = own.orElseGet(() -> new ChapterDraft(id, writer.account()));
        draft.write(stamp.version(), content, now());
        return CONFLICTS.translating(() -> drafts.saveAndFlush(draft)).stamp();
    }

    public Saved publish(ChapterId id, ChapterStamp stamp, Manuscript manuscript, boolean announce) {
        Viewer writer = currentUser.require();
        Chapter chapter = find(id, writer);
        chapter.expect(stamp.version());
        ChapterRecord.Facts before = record.facts(chapter);
        boolean announced = announce || chapter.publishedAt() == null;
        chapter.write(desk.content(manuscript, writer, chapter.subject()), now());
        chapter.publish(announced, now());
        drafts.findById(ChapterDraft.Key.of(id, writer.account())).ifPresent(draft -> {
            draft.expect(stamp.draft());
            drafts.delete(draft);
        });
        keep(chapter);
        record.published(chapter, before);
        tell(chapter, writer, announced);
        return saved(chapter, ChapterStamp.of(chapter.version()), manuscript);
    }

    @Transactional(readOnly = true)
    public int nextNumber(SubjectId subject) {
        return Math.min(ChapterData.NUMBER_MOST, chapters.highestNumber(subject.value()) + 1);
    }

    private void keep(Chapter chapter) {
        CONFLICTS.translating(() -> chapters.saveAndFlush(chapter));
    }

    private void tell(Chapter chapter, Viewer publisher, boolean announced) {
        events.publishEvent(new ChapterPublished(
                chapter.id(),
                chapter.number(),
                chapter.title(),
                chapter.subject(),
                chapter.programme(),
                chapter.level(),
                chapter.university(),
                chapter.author(),
                publisher.account(),
                announced,
                chapter.updatedAt()));
    }

    private Saved saved(Chapter chapter, ChapterStamp stamp, Manuscript manuscript) {
        return new Saved(chapter.id(), stamp, chapter.state(), now(), manuscript.problems());
    }

    private Chapter find(ChapterId id, Viewer writer) {
        return chapters.findById(id.value())
                .filter(chapter -> chapter.mayBeWrittenBy(writer))
                .orElseThrow(() -> new Missing("chapter", id));
    }

    private Instant now() {
        return clock.instant();
    }
}
