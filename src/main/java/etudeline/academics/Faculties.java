package etudeline.academics;

import etudeline.academics.Dependents.Part;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.kit.Conflicts;
import etudeline.kit.FacultyId;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Faculties (UFR) of the universities the administrator reaches. */
@Service
@Administrators
@Transactional
public class Faculties {

    /** A faculty as a form opens it; the version goes back with the edit. */
    public record Opened(FacultyId id, int version, FacultyData data) {}

    private static final Conflicts CONFLICTS = Conflicts.of("faculty_code", "code", "academics.refused.taken.faculty");

    private final FacultyRepository rows;
    private final UniversityRepository parents;
    private final Deletion deletion;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Faculties(
            FacultyRepository rows,
            UniversityRepository parents,
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
    public List<FacultyRow> rows(StructureFilter filter, Window window) {
        return rows.rows(filter, currentUser.require().scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(StructureFilter filter) {
        return rows.total(filter, currentUser.require().scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<FacultyRow> reading(StructureFilter filter, Sort sort) {
        return rows.reading(filter, currentUser.require().scope(), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public FacultyRow row(FacultyId id) {
        return rows.row(id, currentUser.require().scope()).orElseThrow(() -> new Missing("faculty", id));
    }

    @Transactional(readOnly = true)
    public Opened open(FacultyId id) {
        Faculty faculty = find(id);
        return new Opened(id, faculty.version(), faculty.data());
    }

    public FacultyId add(FacultyData data) {
        NameCheck.check(data.code(), data.name());
        Faculty faculty = CONFLICTS.translating(() -> rows.saveAndFlush(new Faculty(scoped(data), clock.instant())));
        audit.record("faculty.created", subject(faculty), Map.of(), faculty.facts());
        return faculty.id();
    }

    /** Changes it if it is still at that version; else {@link Outdated} and nothing is written. */
    public void edit(FacultyId id, int version, FacultyData data) {
        NameCheck.check(data.code(), data.name());
        Faculty faculty = find(id, version);
        Map<String, Object> before = faculty.facts();
        requireSameUniversity(faculty.university(), scoped(data).university());
        faculty.describe(data);
        CONFLICTS.translating(() -> rows.saveAndFlush(faculty));
        audit.record("faculty.edited", subject(faculty), before, faculty.facts());
    }

    /** Changes one value, as {@link #edit(FacultyId, int, FacultyData)} would; the line of the list as it is then. */
    public FacultyRow change(FacultyId id, int version, StructureValue value, String text) {
        FacultyData old = find(id, version).data();
        edit(
                id,
                version,
                new FacultyData(old.university(), value.code(old.code(), text), value.name(old.name(), text)));
        return row(id);
    }

    @Transactional(readOnly = true)
    public DeletionPreview previewDeletion(FacultyId id) {
        return deletion.preview(new Part.OfFaculty(id), find(id).name());
    }

    /**
     * Deletes it and all that hangs on it, for good.
     *
     * @param typedName the name as the administrator typed it; needed when anything goes along
     * @param moveStudentsTo a programme for the students that hang on it; null: they are deleted
     */
    public void delete(FacultyId id, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        Faculty faculty = find(id);
        DeletionPreview gone =
                deletion.removeDependents(new Part.OfFaculty(id), faculty.name(), typedName, moveStudentsTo);
        rows.delete(faculty);
        rows.flush();
        audit.record("faculty.deleted", subject(faculty), faculty.facts(), gone.asFacts());
    }

    private Faculty find(FacultyId id, int version) {
        Faculty faculty = find(id);
        if (faculty.version() != version) {
            throw new Outdated("faculty", id.value(), version);
        }
        return faculty;
    }

    private Faculty find(FacultyId id) {
        return rows.findById(id.value())
                .filter(faculty -> currentUser.require().scope().covers(faculty.university()))
                .orElseThrow(() -> new Missing("faculty", id));
    }

    private FacultyData scoped(FacultyData data) {
        boolean reached = currentUser.require().scope().covers(data.university())
                && parents.findById(data.university().value()).isPresent();
        if (!reached) {
            throw Refused.at("university", "academics.refused.university");
        }
        return data;
    }

    private static void requireSameUniversity(UniversityId now, UniversityId wanted) {
        if (!now.equals(wanted)) {
            throw Refused.at("university", "academics.refused.otherUniversity");
        }
    }

    private static Audit.Subject subject(Faculty faculty) {
        return new Audit.Subject("faculty", faculty.id().value(), faculty.name(), faculty.university());
    }
}
