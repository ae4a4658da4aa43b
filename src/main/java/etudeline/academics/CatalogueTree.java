package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The whole structure as of one moment: immutable, a few thousand entries, each list sorted by name. */
public final class CatalogueTree {

    /** A university; times on its screens are in its zone, its academic year starts with its first month. */
    public record University(
            UniversityId id, String code, String name, ZoneId zone, Month firstMonth, boolean hasLogo) {}

    /** A faculty (UFR). */
    public record Faculty(FacultyId id, UniversityId university, String code, String name) {}

    /** A programme (filière). */
    public record Programme(ProgrammeId id, FacultyId faculty, UniversityId university, String code, String name) {}

    /** A subject (matière). */
    public record Subject(
            SubjectId id,
            ProgrammeId programme,
            UniversityId university,
            Level level,
            Semester semester,
            String code,
            String name) {}

    private final Map<UniversityId, University> universities;
    private final Map<FacultyId, Faculty> faculties;
    private final Map<ProgrammeId, Programme> programmes;
    private final Map<SubjectId, Subject> subjects;
    private final Map<UniversityId, List<Faculty>> facultiesOf;
    private final Map<FacultyId, List<Programme>> programmesOf;
    private final Map<ProgrammeId, List<Subject>> subjectsOf;

    /** Lists are taken in their order, which is to be by name. */
    CatalogueTree(
            List<University> universities,
            List<Faculty> faculties,
            List<Programme> programmes,
            List<Subject> subjects) {
        this.universities = byId(universities, University::id);
        this.faculties = byId(faculties, Faculty::id);
        this.programmes = byId(programmes, Programme::id);
        this.subjects = byId(subjects, Subject::id);
        this.facultiesOf = faculties.stream().collect(Collectors.groupingBy(Faculty::university));
        this.programmesOf = programmes.stream().collect(Collectors.groupingBy(Programme::faculty));
        this.subjectsOf = subjects.stream().collect(Collectors.groupingBy(Subject::programme));
    }

    private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        return values.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    public Collection<University> universities() {
        return universities.values();
    }

    public Collection<Programme> programmes() {
        return programmes.values();
    }

    public List<Faculty> facultiesOf(UniversityId university) {
        return facultiesOf.getOrDefault(university, List.of());
    }

    public List<Programme> programmesOf(FacultyId faculty) {
        return programmesOf.getOrDefault(faculty, List.of());
    }

    /** All programmes of the university, by name, whatever their faculty. */
    public List<Programme> programmesOf(UniversityId university) {
        return programmes.values().stream()
                .filter(programme -> programme.university().equals(university))
                .toList();
    }

    public List<Subject> subjectsOf(ProgrammeId programme) {
        return subjectsOf.getOrDefault(programme, List.of());
    }

    public Optional<University> university(UniversityId id) {
        return Optional.ofNullable(universities.get(id));
    }

    /** Whose days are meant by who reaches that university alone; null: all of them. */
    public ZoneId usualZone(@Nullable UniversityId only) {
        return only == null ? ZoneOffset.UTC : zone(only);
    }

    /** Times of that university's people are shown in its zone. */
    public ZoneId zone(UniversityId id) {
        return university(id).map(University::zone).orElse(ZoneOffset.UTC);
    }

    public Optional<Faculty> faculty(FacultyId id) {
        return Optional.ofNullable(faculties.get(id));
    }

    public Optional<Programme> programme(ProgrammeId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    public Optional<Subject> subject(SubjectId id) {
        return Optional.ofNullable(subjects.get(id));
    }

    /** The name, or "—" for what has just been deleted. */
    public String name(UniversityId id) {
        return university(id).map(University::name).orElse("—");
    }

    /** The code, short enough for a column, or "—" for what has just been deleted. */
    public String code(UniversityId id) {
        return university(id).map(University::code).orElse("—");
    }

    /** The name, or "—" for what has just been deleted. */
    public String name(FacultyId id) {
        return faculty(id).map(Faculty::name).orElse("—");
    }

    /** The name, or "—" for what has just been deleted. */
    public String name(ProgrammeId id) {
        return programme(id).map(Programme::name).orElse("—");
    }

    /** The name, or "—" for what has just been deleted. */
    public String name(SubjectId id) {
        return subject(id).map(Subject::name).orElse("—");
    }
}
