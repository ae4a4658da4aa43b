package etudeline.audit.ui;

import etudeline.audit.Journal;
import etudeline.audit.JournalRow;
import etudeline.kit.ui.LastChange;
import etudeline.kit.ui.Times;
import etudeline.shell.UniversityFacts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who changed something last, as far as whoever asks may read it in the journal. */
@Component
public class LastChanges {

    private final Journal journal;
    private final UniversityFacts universities;
    private final Clock clock;

    LastChanges(Journal journal, UniversityFacts universities, Clock clock) {
        this.journal = journal;
        this.universities = universities;
        this.clock = clock;
    }

    /** Of that one thing, told by its type in the journal, such as "student", and its id. */
    public Optional<LastChange> of(String subjectType, long subjectId) {
        return journal.lastChange(subjectType, subjectId).map(this::inWords);
    }

    private LastChange inWords(JournalRow row) {
        return new LastChange(
                row.actor(),
                Times.near(
                        row.at(),
                        clock.instant(),
                        row.university() == null ? Times.USUAL_ZONE : universities.zone(row.university())));
    }
}
