package etudeline.academics;

import etudeline.academics.CatalogueTree.University;
import etudeline.access.UniversityScope;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ListState;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What forms and filters offer of the structure, as far as somebody reaches. Filters have in a list's address the names
 * universite, ufr, filiere, niveau and semestre; what one offers depends on those before.
 */
public record StructureChoices(CatalogueTree tree, UniversityScope scope) {

    public List<University> reached() {
        return tree.universities().stream()
                .filter(university -> scope.covers(university.id()))
                .toList();
    }

    public List<Choice<UniversityId>> universities() {
        return reached().stream()
                .map(university -> new Choice<>(university.id(), university.name()))
                .toList();
    }

    public List<Choice<FacultyId>> faculties(UniversityId university) {
        return tree.facultiesOf(university).stream()
                .map(faculty -> new Choice<>(faculty.id(), faculty.name()))
                .toList();
    }

    public List<Choice<ProgrammeId>> programmes(FacultyId faculty) {
        return choices(tree.programmesOf(faculty));
    }

    private static List<Choice<ProgrammeId>> choices(List<CatalogueTree.Programme> programmes) {
        return programmes.stream()
                .map(programme -> new Choice<>(programme.id(), programme.name()))
                .toList();
    }

    public static List<Choice<Level>> levels() {
        return Arrays.stream(Level.values())
                .map(level -> new Choice<>(level, level.name()))
                .toList();
    }

    public static List<Choice<Semester>> semesters() {
        return Arrays.stream(Semester.values())
                .map(semester -> new Choice<>(semester, semester.name()))
                .toList();
    }

    public static List<Choice<Month>> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> new Choice<>(month, month.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .toList();
    }

    /** Named after places of the world. */
    public static List<Choice<ZoneId>> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new Choice<>(ZoneId.of(id), id))
                .toList();
    }

    public List<Choice<String>> universityFilter() {
        return asText(universities());
    }

    public List<Choice<String>> facultyFilter(ListState state) {
        UniversityId university = university(state);
        return university == null ? List.of() : asText(faculties(university));
    }

    /** Of the faculty filtered by, else of the whole university. */
    public List<Choice<String>> programmeFilter(ListState state) {
        FacultyId faculty = state.id("ufr", FacultyId::new);
        UniversityId university = university(state);
        if (faculty != null) {
            return asText(programmes(faculty));
        }
        return university == null ? List.of() : asText(choices(tree.programmesOf(university)));
    }

    public static List<Choice<String>> levelFilter() {
        return names(Level.values());
    }

    public static List<Choice<String>> semesterFilter() {
        return names(Semester.values());
    }

    /** The university a list is narrowed down to: the only one reached, or the one filtered by. */
    private @Nullable UniversityId university(ListState state) {
        UniversityId only = scope.only();
        return only != null ? only : state.id("universite", UniversityId::new);
    }

    private static List<Choice<String>> names(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> new Choice<>(constant.name(), constant.name()))
                .toList();
    }

    private static <I> List<Choice<String>> asText(List<Choice<I>> choices) {
        return choices.stream()
                .map(choice -> new Choice<>(choice.value().toString(), choice.label()))
                .toList();
    }
}
