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

/** Programmes (filières) of the universities the administrator reaches; moving one takes its students along. */
@Service
@Administrators
@Transactional
public class Programmes {

    /** A programme as a form opens it; the version goes back with the edit. */
    public record Opened(ProgrammeId id, int version, ProgrammeData data) {}

    private static final Conflicts CONFLICTS =
            Conflicts.of("programme_code", "code", "academics.refused.taken.programme");

    private final ProgrammeRepository rows;
    private final FacultyRepository parents;
    private final Deletion deletion;
    private final List<PlaceEffect> effects;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Programmes(
            ProgrammeRepository rows,
            FacultyRepository parents,
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
    public List<ProgrammeRow> rows(StructureFilter filter, Window window) {
        return rows.rows(filter, currentUser.require().scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(StructureFilter filter) {
        return rows.total(filter, currentUser.require().scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<ProgrammeRow> reading(StructureFilter filter, Sort sort) {
        return rows.reading(filter, currentUser.require().scope(), sort);
    }

    /** One line of the list, as it is now. */
    @Transactional(readOnly = true)
    public ProgrammeRow row(ProgrammeId id) {
        return rows.row(id, currentUser.require().scope()).orElseThrow(() -> new Missing("programme", id));
    }

    @Transactional(readOnly = true)
    public Opened open(ProgrammeId id) {
        Programme programme = find(id);
        return new Opened(id, programme.version(), programme.data());
    }

    public ProgrammeId add(ProgrammeData data) {
        NameCheck.check(data.code(), data.name());
        Programme programme = CONFLICTS.translating(
                () -> rows.saveAndFlush(new Programme(data, universityOf(data), clock.instant())));
        audit.record("programme.created", subject(programme), Map.of(), facts(programme));
        return programme.id();
    }

    /**
     * Changes code and name if it is still at that version; else {@link Outdated} and nothing is written. Its place is changed
     * by {@link #move} alone, for what that does to people is to be seen before.
     */
    public void edit(ProgrammeId id, int version, ProgrammeData data) {
        NameCheck.check(data.code(), data.name());
        Programme programme = find(id, version);
        if (!data.faculty().equals(programme.faculty())) {
            throw Refused.at("faculty", "academics.refused.move");
        }
        Map<String, Object> before = facts(programme);
        programme.describe(data, programme.university());
        CONFLICTS.translating(() -> rows.saveAndFlush(programme));
        audit.record("programme.edited", subject(programme), before, facts(programme));
    }

    /** Changes one value, as {@link #edit(ProgrammeId, int, ProgrammeData)} would; the line of the list as it is then. */
    public ProgrammeRow change(ProgrammeId id, int version, StructureValue value, String text) {
        ProgrammeData old = find(id, version).data();
        edit(id, version, new ProgrammeData(old.faculty(), value.code(old.code(), text), value.name(old.name(), text)));
        return row(id);
    }

    /** What it would change to have it in that faculty of its university; {@link Refused} when it cannot go there. */
    @Transactional(readOnly = true)
    public MovePreview previewMove(ProgrammeId id, FacultyId to) {
        Programme programme = find(id);
        return MovePreview.of(programme.name(), moveOf(programme, to), effects);
    }

    /** Moves it, with all that hangs on it, if it is still at that version; returns the version it has then. */
    public int move(ProgrammeId id, int version, FacultyId to) {
        Programme programme = find(id, version);
        moveOf(programme, to);
        Map<String, Object> before = Map.of("faculty", facultyName(programme));
        programme.moveTo(to);
        CONFLICTS.translating(() -> rows.saveAndFlush(programme));
        audit.record("programme.moved", subject(programme), before, Map.of("faculty", facultyName(programme)));
        return programme.version();
    }

    private PlaceEffect.Move moveOf(Programme programme, FacultyId to) {
        ProgrammeData data = programme.data();
        if (!universityOf(new ProgrammeData(to, data.code(), data.name())).equals(programme.university())) {
            throw Refused.at("faculty", "academics.refused.otherUniversity");
        }
        if (to.equals(programme.faculty())) {
            throw Refused.at("faculty", "academics.refused.samePlace");
        }
        return new PlaceEffect.Move.OfProgramme(programme.id(), programme.faculty(), to);
    }

    @Transactional(readOnly = true)
    public DeletionPreview previewDeletion(ProgrammeId id) {
        return deletion.preview(new Part.OfProgramme(id), find(id).name());
    }

    /**
     * Deletes it and all that hangs on it, for good.
     *
     * @param typedName the name as the administrator typed it; needed when anything goes along
     * @param moveStudentsTo a programme for the students that hang on it; null: they are deleted
     */
    public void delete(ProgrammeId id, String typedName, @Nullable ProgrammeId moveStudentsTo) {
        Programme programme = find(id);
        DeletionPreview gone =
                deletion.removeDependents(new Part.OfProgramme(id), programme.name(), typedName, moveStudentsTo);
        rows.delete(programme);
        rows.flush();
        audit.record("programme.deleted", subject(programme), facts(programme), gone.asFacts());
    }

    private Programme find(ProgrammeId id) {
        return rows.findById(id.value())
                .filter(programme -> currentUser.require().scope().covers(programme.university()))
                .orElseThrow(() -> new Missing("programme", id));
    }

    private UniversityId universityOf(ProgrammeData data) {
        return parents.findById(data.faculty().value())
                .map(Faculty::university)
                .filter(university -> currentUser.require().scope().covers(university))
                .orElseThrow(() -> Refused.at("faculty", "academics.refused.faculty"));
    }

    private Map<String, Object> facts(Programme programme) {
        return programme.facts(facultyName(programme));
    }

    private String facultyName(Programme programme) {
        return parents.findById(programme.faculty().value()).map(Faculty::name).orElseThrow();
    }

    private Programme find(ProgrammeId id, int version) {
        Programme programme = find(id);
        if (programme.version() != version) {
            throw new Outdated("programme", id.value(), version);
        }
        return programme;
    }

    private static Audit.Subject subject(Programme programme) {
        return new Audit.Subject("programme", programme.id().value(), programme.name(), programme.university());
    }
}
