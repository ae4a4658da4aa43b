package etudeline.academics;

import etudeline.academics.Dependents.Part;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.kit.Conflicts;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.RowReading;
import etudeline.kit.SubjectId;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Subjects (matières) of the universities the administrator reaches; moving one takes its chapters along. */
@Service
@Administrators
@Transactional
public class Subjects {

    /** A subject as a form opens it; the version goes back with the edit. */
    public record Opened(SubjectId id, int version, SubjectData data) {}

    private static final Conflicts CONFLICTS = Conflicts.of("subject_code", "code", "academics.refused.taken.subject");

    private final SubjectRepository rows;
    private final ProgrammeRepository parents;
    private final Deletion deletion;
    private final List<PlaceEffect> effects;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Subjects(
            SubjectRepository rows,
            ProgrammeRepository parents,
            Deletion deletion,
            List<PlaceEffect> effects,
            CurrentUser currentUser,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.parents = parents;
        this.deletion = deletion;
        this.effects = effects;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SubjectRow> rows(StructureFilter filter, Window window) {
        return rows.rows(filter, currentUser.require().scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(StructureFilter filter) {
        return rows.total(filter, currentUser.require().scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<SubjectRow> reading(StructureFilter filter, Sort sort) {
        return rows.reading(filter, currentUser.require().scope(), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public SubjectRow row(SubjectId id) {
        return rows.row(id, currentUser.require().scope()).orElseThrow(() -> new Missing("subject", id));
    }

    @Transactional(readOnly = true)
    public Opened open(SubjectId id) {
        Subject subject = find(id);
        return new Opened(id, subject.version(), subject.data());
    }

    public SubjectId add(SubjectData data) {
        NameCheck.check(data.code(), data.name());
        Subject subject =
                CONFLICTS.translating(() -> rows.saveAndFlush(new Subject(data, universityOf(data), clock.instant())));
        audit.record("subject.created", subject(subject), Map.of(), facts(subject));
        return subject.id();
    }

    /**
     * Changes code and name if it is still at that version; else {@link Outdated} and nothing is written. Its place is changed
     * by {@link #move} alone, for what that does to readers is to be seen before.
     */
    public void edit(SubjectId id, int version, SubjectData data) {
        NameCheck.check(data.code(), data.name());
        Subject subject = find(id, version);
        if (!data.place().equals(subject.data().place())) {
            throw Refused.at("programme", "academics.refused.move");
        }
        Map<String, Object> before = facts(subject);
        subject.describe(data, subject.university());
        CONFLICTS.translating(() -> rows.saveAndFlush(subject));
        audit.record("subject.edited", subject(subject), before, facts(subject));
    }

    /** Changes one value, as {@link #edit(SubjectId, int, SubjectData)} would; the line of the list as it is then. */
    public SubjectRow change(SubjectId id, int version, StructureValue value, String text) {
        SubjectData old = find(id, version).data();
        edit(
                id,
                version,
                new SubjectData(
                        old.programme(),
                        old.level(),
                        old.semester(),
                        value.code(old.code(), text),
                        value.name(old.name(), text)));
        return row(id);
    }

    /** What it would change to have it taught there, in its university; {@link Refused} when it cannot go there. */
    @Transactional(readOnly = true)
    public MovePreview previewMove(SubjectId id, SubjectPlace to) {
        Subject subject = find(id);
        return MovePreview.of(subject.name(), moveOf(subject, to), effects);
    }

    /** Moves it, with its chapters, if it is still at that version; returns the version it has then. */
    public int move(SubjectId id, int version, SubjectPlace to) {
        Subject subject = find(id, version);
        moveOf(subject, to);
        Map<String, Object> before = placeFacts(subject);
        subject.describe(subject.data().at(to), subject.university());
        CONFLICTS.translating(() -> rows.saveAndFlush(subject));
        audit.record("subject.moved", subject(subject), before, placeFacts(subject));
        return subject.version();
    }

    private PlaceEffect.Move moveOf(Subject subject, SubjectPlace to) {
        if (!universityOf(subject.data().at(to)).equals(subject.university())) {
            throw Refused.at("programme", "academics.refused.otherUniversity");
        }
        SubjectPlace from = subject.data().place();
        if (to.equals(from)) {
            throw Refused.at("programme", "academics.refused.samePlace");
        }
        return new PlaceEffect.Move.OfSubject(subject.id(), from, to);
    }

    private Map<String, Object> placeFacts(Subject subject) {
        Map<String, Object> facts = new HashMap<>(facts(subject));
        facts.keySet().retainAll(Set.of("programme", "level", "semester"));
        return facts;
    }

    @Transactional(readOnly = true)
    public DeletionPreview previewDeletion(SubjectId id) {
        return deletion.preview(new Part.OfSubject(id), find(id).name());
    }

    /**
     * Deletes it and all that hangs on it, for good.
     *
     * @param typedName the name as the administrator typed it; needed when anything goes along
     * @param moveStudentsTo a programme for the students that hang on it; null: they are deleted
     */
    public void delete(SubjectId id, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        Subject subject = find(id);
        DeletionPreview gone =
                deletion.removeDependents(new Part.OfSubject(id), subject.name(), typedName, moveStudentsTo);
        rows.delete(subject);
        rows.flush();
        audit.record("subject.deleted", subject(subject), facts(subject), gone.asFacts());
    }

    private Subject find(SubjectId id, int version) {
        Subject subject = find(id);
        if (subject.version() != version) {
            throw new Outdated("subject", id.value(), version);
        }
        return subject;
    }

    private Subject find(SubjectId id) {
        return rows.findById(id.value())
                .filter(subject -> currentUser.require().scope().covers(subject.university()))
                .orElseThrow(() -> new Missing("subject", id));
    }

    private UniversityId universityOf(SubjectData data) {
        return parents.findById(data.programme().value())
                .map(Programme::university)
                .filter(university -> currentUser.require().scope().covers(university))
                .orElseThrow(() -> Refused.at("programme", "academics.refused.programme"));
    }

    private Map<String, Object> facts(Subject subject) {
        return subject.facts(parents.findById(subject.data().programme().value())
                .map(Programme::name)
                .orElseThrow());
    }

    private static Audit.Subject subject(Subject subject) {
        return new Audit.Subject("subject", subject.id().value(), subject.name(), subject.university());
    }
}
