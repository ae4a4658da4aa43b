package etudeline.audit.ui;

import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.audit.Journal;
import etudeline.audit.JournalFilter;
import etudeline.audit.JournalRow;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.Times;
import etudeline.shell.UniversityFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the journal's page asks for: entries, words, and times in the zone of the university that they are about. */
@Component
class JournalDesk {

    /** For what is the platform's. */
    private static final ZoneId DEFAULT_ZONE = Times.USUAL_ZONE;

    private final Journal journal;
    private final JournalWords words;
    private final UniversityFacts universities;
    private final CurrentUser currentUser;

    JournalDesk(Journal journal, JournalWords words, UniversityFacts universities, CurrentUser currentUser) {
        this.journal = journal;
        this.words = words;
        this.universities = universities;
        this.currentUser = currentUser;
    }

    Journal journal() {
        return journal;
    }

    JournalWords words() {
        return words;
    }

    /** Days are those of the university that is looked at. */
    JournalFilter filter(ListState state) {
        UniversityId university = state.id("universite", UniversityId::new);
        ZoneId zone = university == null ? ownZone() : zone(university);
        LocalDate last = state.day("au");
        return new JournalFilter(
                state.search(),
                university,
                one(state, "action"),
                one(state, "objet"),
                start(state.day("du"), zone),
                start(last == null ? null : last.plusDays(1), zone),
                state.conditions());
    }

    /** Some of them, or all but some, are a condition on the column. */
    private static @Nullable String one(ListState state, String name) {
        return state.conditions().columns().containsKey(name)
                ? null
                : state.get(name).orElse(null);
    }

    /** Of the administrator's days. */
    ZoneId ownZone() {
        return zone(currentUser.require().scope().only());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    boolean seesSeveral() {
        return currentUser.require().scope() instanceof UniversityScope.Everywhere;
    }

    List<Choice<String>> universities() {
        return universities.all().stream()
                .map(university -> new Choice<>(university.toString(), universities.name(university)))
                .toList();
    }

    /** Empty for what is the platform's. */
    String university(JournalRow row) {
        UniversityId university = row.university();
        return university == null ? "" : universities.name(university);
    }

    String minute(JournalRow row) {
        return Times.minute(row.at(), zone(row.university()));
    }

    String full(JournalRow row) {
        return Times.full(row.at(), zone(row.university()));
    }

    private ZoneId zone(@Nullable UniversityId university) {
        return university == null ? DEFAULT_ZONE : universities.zone(university);
    }
}
