package etudeline.chapter.ui;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterState;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.Saved;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The chapter behind a form: what the service has of it, and what the next save goes back with. */
final class ChapterWork {

    /**
     * What is stored at the moment.
     *
     * @param told whether readers were told of it before
     */
    record Stored(ChapterId id, ChapterStamp stamp, ChapterState state, boolean told) {}

    /**
     * Somebody was faster.
     *
     * @param other what was saved meanwhile
     * @param now what is stored, for the next try
     */
    record Overtaken(OpenedChapter other, Stored now) {}

    private static final Pattern STAMP = Pattern.compile("(\\d{1,9})/(-?\\d{1,9})");

    private final ChapterWriting writing;
    private @Nullable Stored stored;

    ChapterWork(ChapterWriting writing) {
        this.writing = writing;
    }

    /** Nothing while the chapter has never been saved. */
    Optional<Stored> stored() {
        return Optional.ofNullable(stored);
    }

    OpenedChapter open(ChapterId id) {
        OpenedChapter chapter = writing.open(id);
        stored = stored(chapter, chapter.stamp());
        return chapter;
    }

    private static Stored stored(OpenedChapter chapter, ChapterStamp stamp) {
        return new Stored(chapter.id(), stamp, chapter.state(), chapter.publishedAt() != null);
    }

    Saved save(ChapterData data) {
        Stored now = stored;
        return kept(now == null ? writing.create(data) : writing.save(now.id(), now.stamp(), data));
    }

    Saved publish(ChapterData data, boolean announce) {
        Stored now = stored;
        return kept(
                now == null ? writing.createPublished(data) : writing.publish(now.id(), now.stamp(), data, announce));
    }

    private Saved kept(Saved saved) {
        boolean told = saved.state() == ChapterState.PUBLISHED
                || stored().filter(Stored::told).isPresent();
        stored = new Stored(saved.id(), saved.stamp(), saved.state(), told);
        return saved;
    }

    /** What the next save goes back with, as a text; empty while nothing is stored. */
    String stampText() {
        return stored().map(Stored::stamp)
                .map(stamp -> stamp.version() + "/" + stamp.draft())
                .orElse("");
    }

    /** What is typed was typed over the copy of that text: the next save is made in knowledge of that one alone. */
    void typedOver(String stampText) {
        Matcher text = STAMP.matcher(stampText);
        Stored now = stored;
        if (now != null && text.matches()) {
            ChapterStamp stamp = new ChapterStamp(Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)));
            stored = new Stored(now.id(), stamp, now.state(), now.told());
        }
    }

    /** After a save was refused as outdated: the draft of another window, or what a co-author has published. */
    Overtaken overtaken() {
        Stored before = stored().orElseThrow();
        OpenedChapter chapter = writing.openStored(before.id());
        OpenedChapter own = writing.open(before.id());
        boolean otherWindow = own.stamp().draft() != before.stamp().draft();
        ChapterStamp now =
                new ChapterStamp(chapter.stamp().version(), own.stamp().draft());
        return new Overtaken(otherWindow ? own : chapter, stored(chapter, now));
    }

    /** The next save is made in knowledge of what was saved meanwhile. */
    void settle(Overtaken seen) {
        stored = seen.now();
    }
}
