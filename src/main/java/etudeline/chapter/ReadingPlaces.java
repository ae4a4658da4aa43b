package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where people stop reading, so that they go on from there on whatever device; only ever the own places. */
@Service
@Members
public class ReadingPlaces {

    private final KnownChapters chapters;
    private final ReadingRows rows;
    private final ReadingJournal journal;
    private final CurrentUser currentUser;
    private final Clock clock;

    ReadingPlaces(
            KnownChapters chapters, ReadingRows rows, ReadingJournal journal, CurrentUser currentUser, Clock clock) {
        this.chapters = chapters;
        this.rows = rows;
        this.journal = journal;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps where the reader is; what is known from later stays. No statement: it is written with the others' in a moment.
     *
     * @throws Missing when the person may not read the chapter
     */
    public void keep(ChapterId id, ReadingReport report) {
        Viewer reader = currentUser.require();
        if (chapters.readable(id, reader).isEmpty()) {
            throw new Missing("chapter", id);
        }
        Instant now = clock.instant();
        ReadingPlace place = report.place();
        ReadingPlace notInTheFuture = place.at().isAfter(now)
                ? new ReadingPlace(place.section(), place.heading(), place.share(), now)
                : place;
        journal.note(
                reader.account(),
                id,
                Reading.of(new ReadingReport(notInTheFuture, report.furthest(), report.finished()), now));
    }

    /** One statement. */
    public ReaderMemory of(ChapterId id) {
        AccountId reader = currentUser.require().account();
        ReadingRows.Known known = rows.known(reader, id);
        Map<ChapterId, Reading> readings = journal.with(known.readings(), reader);
        return new ReaderMemory(
                Optional.ofNullable(readings.get(id)).map(Reading::place).orElse(null),
                Optional.ofNullable(known.textSize()).orElse(ReaderMemory.USUAL));
    }

    /** Keeps the size of texts, in pixels, for every device. */
    public void prefer(int textSize) {
        if (textSize < ReaderMemory.SMALLEST || textSize > ReaderMemory.LARGEST) {
            throw new IllegalArgumentException("No such size of text: " + textSize);
        }
        rows.prefer(currentUser.require().account(), textSize);
    }
}
