package etudeline.chapter.ui;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.DraftKeeping;
import etudeline.chapter.KeptDraft;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.OpenedDraft;
import etudeline.chapter.Saved;
import etudeline.chapter.SectionKind;
import etudeline.storage.FileFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The chapter behind a form: what the service has of it, and what the next save goes back with. */
final class ChapterWork {

    /**
     * What is stored at the moment.
     *
     * @param told whether readers were told of it before
     */
    record Stored(ChapterId id, ChapterState state, boolean told) {}

    /**
     * Somebody was faster.
     *
     * @param data what was saved meanwhile
     * @param files attached to it
     * @param now for the next try
     */
    record Overtaken(ChapterData data, Map<SectionKind, List<FileFacts>> files, ChapterStamp now) {}

    private final ChapterWriting writing;
    private final DraftKeeping drafts;
    private @Nullable Stored stored;
    private ChapterStamp stamp = ChapterStamp.NEW.onPage(page());

    ChapterWork(ChapterWriting writing, DraftKeeping drafts) {
        this.writing = writing;
        this.drafts = drafts;
    }

    /** Whatever this form has under way when it gets a new one belongs to what is past. */
    private static String page() {
        return UUID.randomUUID().toString();
    }

    /** Nothing while the chapter has never been saved. */
    Optional<Stored> stored() {
        return Optional.ofNullable(stored);
    }

    void isNow(ChapterState state) {
        stored = stored().map(was -> new Stored(was.id(), state, was.told())).orElse(null);
    }

    boolean hasDraft() {
        return stamp.hasDraft();
    }

    OpenedChapter open(ChapterId id) {
        OpenedChapter chapter = writing.open(id);
        stored = new Stored(id, chapter.state(), chapter.publishedAt() != null);
        stamp = chapter.stamp().onPage(page());
        return chapter;
    }

    /** What was typed of a chapter that is not there yet. */
    Optional<OpenedDraft> openNew() {
        Optional<OpenedDraft> draft = drafts.openNew();
        stamp = draft.map(OpenedDraft::stamp).orElse(ChapterStamp.NEW).onPage(page());
        return draft;
    }

    Saved save(ChapterData data) {
        Stored now = stored;
        return kept(now == null ? created(writing.create(data)) : writing.save(now.id(), stamp, data));
    }

    Saved publish(ChapterData data, boolean announce) {
        Stored now = stored;
        return kept(
                now == null
                        ? created(writing.createPublished(data))
                        : writing.publish(now.id(), stamp, data, announce));
    }

    private Saved created(Saved saved) {
        drafts.forget(null, stamp);
        return saved;
    }

    private Saved kept(Saved saved) {
        boolean told = saved.state() == ChapterState.PUBLISHED
                || stored().filter(Stored::told).isPresent();
        stored = new Stored(saved.id(), saved.state(), told);
        stamp = saved.stamp().onPage(page());
        return saved;
    }

    /** Keeps a change as a draft. */
    KeptDraft keep(UnaryOperator<ChapterData> change) {
        KeptDraft kept = drafts.keep(id(), stamp, 0, change);
        stamp = kept.stamp();
        return kept;
    }

    /** Drops what was typed and not saved. */
    void discard() {
        Stored now = stored;
        if (now == null) {
            drafts.forget(null, stamp);
        } else {
            writing.discardDraft(now.id());
        }
    }

    private @Nullable ChapterId id() {
        return stored == null ? null : stored.id();
    }

    /** What the next save goes back with, as a text. */
    String stampText() {
        return stamp.toString();
    }

    /** A sending of this form has arrived; not where it was under way when this form was saved. */
    boolean sent(String stampText) {
        Optional<ChapterStamp> arrived = ChapterStamp.read(stampText)
                .filter(read -> read.page().equals(stamp.page()) && read.version() == stamp.version());
        arrived.ifPresent(read -> stamp = read);
        return arrived.isPresent();
    }

    /** What is typed was typed over the copy of that text: the next save is made in knowledge of that one alone. */
    void typedOver(String stampText) {
        ChapterStamp.read(stampText).ifPresent(read -> stamp = read);
    }

    /**
     * After a save was refused as outdated: the draft of another window, or what a co-author has saved. Nothing when another
     * window has made its own chapter of what both typed on: what stands here is a new one.
     */
    Optional<Overtaken> overtaken() {
        Stored before = stored;
        if (before == null) {
            return drafts.openNew().map(other -> new Overtaken(other.data(), other.files(), other.stamp()));
        }
        OpenedChapter chapter = writing.openStored(before.id());
        OpenedChapter own = writing.open(before.id());
        boolean otherWindow =
                own.stamp().draft() != stamp.draft() && !own.stamp().page().equals(stamp.page());
        OpenedChapter other = otherWindow ? own : chapter;
        return Optional.of(new Overtaken(
                other.data(),
                other.files(),
                new ChapterStamp(chapter.stamp().version(), own.stamp().draft(), "")));
    }

    /** The next save is made in knowledge of what was saved meanwhile. */
    void settle(ChapterStamp now) {
        stamp = now.onPage(page());
    }
}
