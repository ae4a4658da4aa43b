package etudeline.academics;

import etudeline.academics.Dependents.Part;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.PlatformOnly;
import etudeline.audit.Audit;
import etudeline.kit.Conflicts;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Role;
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

/** Universities: the principal makes and deletes them, an administrator edits the own one. */
@Service
@Administrators
@Transactional
public class Universities {

    /** A university as a form opens it; the version goes back with the edit. */
    public record Opened(UniversityId id, int version, UniversityData data) {}

    private static final Conflicts CONFLICTS =
            Conflicts.of("university_code", "code", "academics.refused.taken.university");

    private final UniversityRepository rows;

    private final Deletion deletion;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Universities(UniversityRepository rows, Deletion deletion, CurrentUser currentUser, Audit audit, Clock clock) {
        this.rows = rows;

        this.deletion = deletion;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<UniversityRow> rows(StructureFilter filter, Window window) {
        return rows.rows(filter, currentUser.require().scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(StructureFilter filter) {
        return rows.total(filter, currentUser.require().scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<UniversityRow> reading(StructureFilter filter, Sort sort) {
        return rows.reading(filter, currentUser.require().scope(), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public UniversityRow row(UniversityId id) {
        return rows.row(id, currentUser.require().scope()).orElseThrow(() -> new Missing("university", id));
    }

    @Transactional(readOnly = true)
    public Opened open(UniversityId id) {
        University university = find(id);
        return new Opened(id, university.version(), university.data());
    }

    @PlatformOnly
    public UniversityId add(UniversityData data) {
        NameCheck.check(data.code(), data.name());
        University university = CONFLICTS.translating(() -> rows.saveAndFlush(new University(data, clock.instant())));
        audit.record("university.created", subject(university), Map.of(), university.facts());
        return university.id();
    }

    /**
     * Changes it if it is still at that version; else {@link Outdated} and nothing is written. The code, by which the
     * installation tells its universities apart, is changed by the principal alone: {@link Refused} at "code".
     */
    public void edit(UniversityId id, int version, UniversityData data) {
        NameCheck.check(data.code(), data.name());
        University university = find(id, version);
        boolean codeKept = data.code().equals(university.data().code());
        if (!codeKept && !currentUser.require().is(Role.PLATFORM_ADMINISTRATOR)) {
            throw Refused.at("code", "academics.refused.universityCode");
        }
        Map<String, Object> before = university.facts();
        university.describe(data);
        CONFLICTS.translating(() -> rows.saveAndFlush(university));
        audit.record("university.edited", subject(university), before, university.facts());
    }

    /** Changes one value, as {@link #edit(UniversityId, int, UniversityData)} would; the line of the list as it is then. */
    public UniversityRow change(UniversityId id, int version, StructureValue value, String text) {
        UniversityData old = find(id, version).data();
        edit(
                id,
                version,
                new UniversityData(
                        value.code(old.code(), text), value.name(old.name(), text), old.timeZone(), old.firstMonth()));
        return row(id);
    }

    @PlatformOnly
    @Transactional(readOnly = true)
    public DeletionPreview previewDeletion(UniversityId id) {
        return deletion.preview(new Part.OfUniversity(id), find(id).name());
    }

    /**
     * Deletes it and all that hangs on it, for good.
     *
     * @param typedName the name as the administrator typed it; needed when anything goes along
     * @param moveStudentsTo a programme for the students that hang on it; null: they are deleted
     */
    @PlatformOnly
    public void delete(UniversityId id, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        University university = find(id);
        DeletionPreview gone =
                deletion.removeDependents(new Part.OfUniversity(id), university.name(), typedName, moveStudentsTo);
        rows.delete(university);
        rows.flush();
        audit.record("university.deleted", subject(university), university.facts(), gone.asFacts());
    }

    private University find(UniversityId id, int version) {
        University university = find(id);
        if (university.version() != version) {
            throw new Outdated("university", id.value(), version);
        }
        return university;
    }

    private University find(UniversityId id) {
        return rows.findById(id.value())
                .filter(university -> currentUser.require().scope().covers(university.id()))
                .orElseThrow(() -> new Missing("university", id));
    }

    private static Audit.Subject subject(University university) {
        return new Audit.Subject("university", university.id().value(), university.name(), university.id());
    }
}
