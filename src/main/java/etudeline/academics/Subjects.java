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
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Subjects(
            SubjectRepository rows,
            ProgrammeRepository parents,
            Deletion deletion,
            CurrentUser currentUser,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.parents = parents;
        this.deletion = deletion;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SubjectRow> rows(StructureFilter filter, Window window) {
        return rows.rows(filter, currentUser.require().scope(), window);
    }

    @Transactional(readOnly = true)
    public int count(StructureFilter filter) {
        return rows.count(filter, currentUser.require().scope());
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

    /** Changes it if it is still at that version; else {@link Outdated} and nothing is written. */
    public void edit(SubjectId id, int version, SubjectData data) {
        NameCheck.check(data.code(), data.name());
        Subject subject = find(id);
        if (subject.version() != version) {
            throw new Outdated("subject", id.value(), version);
        }
        Map<String, Object> before = facts(subject);
        if (!universityOf(data).equals(subject.university())) {
            throw Refused.at("programme", "academics.refused.otherUniversity");
        }
        subject.describe(data, subject.university());
        CONFLICTS.translating(() -> rows.saveAndFlush(subject));
        audit.record("subject.edited", subject(subject), before, facts(subject));
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
