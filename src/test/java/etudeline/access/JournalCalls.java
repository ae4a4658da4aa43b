package etudeline.access;

import static etudeline.access.Answer.counted;
import static etudeline.access.Answer.seen;

import etudeline.audit.Journal;
import etudeline.audit.JournalFilter;
import etudeline.audit.JournalRow;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of the audit. */
final class JournalCalls implements Calls.Of {

    private static final UniversityId PLATFORM = new UniversityId(0);

    private final Journal journal;

    JournalCalls(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void addTo(Calls calls) {
        calls.read("Journal.rows", scene -> shown(scene, JournalFilter.NONE));
        calls.read("Journal.rows · of the other university", scene -> shown(scene, of(scene.there.university, null)));
        calls.read(
                "Journal.rows · by somebody of the other university",
                scene -> shown(scene, of(null, scene.there.actor)));
        calls.read(
                "Journal.rows · of the other university by a condition",
                scene -> shown(
                        scene,
                        new JournalFilter(null, null, null, null, null, null, Calls.only(scene.there.university))));
        calls.read(
                "Journal.total",
                scene -> counted(
                        journal.total(JournalFilter.NONE).rows(),
                        universities(JournalFilter.NONE),
                        scene.here.university,
                        scene.there.university));
        calls.read("Journal.open", scene -> journal.open(scene.here.entry));
        calls.read("Journal.lastChange", scene -> journal.lastChange("student", scene.here.student.value()));
        calls.read("Journal.open · of the platform", scene -> journal.open(scene.platformEntry));
    }

    private static JournalFilter of(@Nullable UniversityId university, @Nullable String actor) {
        return new JournalFilter(actor, university, null, null, null, null);
    }

    private String shown(Scene scene, JournalFilter filter) {
        return seen(universities(filter), scene.here.university, scene.there.university);
    }

    private List<UniversityId> universities(JournalFilter filter) {
        return journal.rows(filter, Window.first(Window.MOST)).stream()
                .map(JournalRow::university)
                .map(university -> Objects.requireNonNullElse(university, PLATFORM))
                .toList();
    }
}
