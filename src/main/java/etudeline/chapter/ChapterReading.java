package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Chapters for those who may read them (rules 1, 4 and 5); for anybody else they are {@link Missing}. Out of memory: a
 * chapter that many read costs the database nothing.
 */
@Service
@Members
public class ChapterReading {

    private final KnownChapters chapters;
    private final ReadingTally tally;
    private final ReadingJournal journal;
    private final CurrentUser currentUser;
    private final Clock clock;

    ChapterReading(
            KnownChapters chapters, ReadingTally tally, ReadingJournal journal, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
        this.tally = tally;
        this.journal = journal;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public boolean mayRead(ChapterId id) {
        return chapters.readable(id, currentUser.require()).isPresent();
    }

    public ChapterHead head(ChapterId id) {
        return find(id, currentUser.require()).head();
    }

    /** Counts as a reading, when it is one of its readers who opens it. */
    public ReadChapter read(ChapterId id) {
        return read(id, false);
    }

    private ReadChapter read(ChapterId id, boolean whole) {
        Viewer reader = currentUser.require();
        KnownChapter known = find(id, reader);
        ReadChapter read = shown(known, reader);
        tally.opened(known.facts(), reader);
        journal.opened(known.facts(), reader, whole);
        return read;
    }

    /** For what is no reading yet. */
    ReadChapter unread(ChapterId id) {
        Viewer reader = currentUser.require();
        return shown(find(id, reader), reader);
    }

    private ReadChapter shown(KnownChapter known, Viewer reader) {
        ChapterHead head = known.head();
        List<ShelfChapter> sameSubject = chapters.shelf(head.programme(), head.level()).stream()
                .filter(chapter -> chapter.subject().equals(head.subject()))
                .toList();
        return new ReadChapter(
                head,
                sameSubject.stream()
                        .filter(chapter -> chapter.number() < head.number())
                        .reduce((_, last) -> last)
                        .map(ShelfChapter::neighbour)
                        .orElse(null),
                sameSubject.stream()
                        .filter(chapter -> chapter.number() > head.number())
                        .findFirst()
                        .map(ShelfChapter::neighbour)
                        .orElse(null),
                sections(head, reader));
    }

    /** Solutions that are not shown yet are there for nobody but those who teach. */
    private List<ShownSection> sections(ChapterHead head, Viewer reader) {
        List<ShownSection> all = chapters.texts(head.id()).sections();
        if (ReadingRight.coversSolutions(reader, head, clock.instant())) {
            return all;
        }
        return all.stream()
                .map(section -> section.kind() == SectionKind.SOLUTION ? ShownSection.none(section.kind()) : section)
                .toList();
    }

    /** Its sections alone, for a page that shows the rest already: no further reading. */
    public List<ShownSection> texts(ChapterId id) {
        Viewer reader = currentUser.require();
        return sections(find(id, reader).head(), reader);
    }

    private KnownChapter find(ChapterId id, Viewer reader) {
        return chapters.readable(id, reader).orElseThrow(() -> new Missing("chapter", id));
    }

    /** The chapter as one page, which counts as read with that; or nothing when its reader has it already. */
    public Optional<ReadChapter> readUnless(ChapterId id, Predicate<ReadChapter> known) {
        return Optional.of(read(id, true)).filter(known.negate());
    }
}
