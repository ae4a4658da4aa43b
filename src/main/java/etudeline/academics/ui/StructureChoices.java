package etudeline.academics.ui;

import etudeline.academics.CatalogueTree;
import etudeline.academics.CatalogueTree.Faculty;
import etudeline.academics.CatalogueTree.Programme;
import etudeline.academics.CatalogueTree.University;
import etudeline.academics.StructureFilter;
import etudeline.access.UniversityScope;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ListState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lists and forms of the structure offer to choose from, as far as the administrator reaches. */
record StructureChoices(CatalogueTree tree, UniversityScope scope) {

    static StructureFilter filter(ListState state) {
        return new StructureFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.constant("niveau", Level.class),
                state.constant("semestre", Semester.class));
    }

    List<University> reached() {
        return tree.universities().stream()
                .filter(university -> scope.covers(university.id()))
                .toList();
    }

    List<Choice<UniversityId>> universities() {
        return reached().stream()
                .map(university -> new Choice<>(university.id(), university.name()))
                .toList();
    }

    List<Choice<FacultyId>> faculties(UniversityId university) {
        return tree.facultiesOf(university).stream()
                .map(faculty -> new Choice<>(faculty.id(), faculty.name()))
                .toList();
    }

    List<Choice<ProgrammeId>> programmes(FacultyId faculty) {
        return tree.programmesOf(faculty).stream()
                .map(programme -> new Choice<>(programme.id(), programme.name()))
                .toList();
    }

    /** As filters of a list: values as an address has them. */
    List<Choice<String>> universities(ListState state) {
        return reached().stream()
                .map(university -> new Choice<>(university.id().toString(), university.name()))
                .toList();
    }

    List<Choice<String>> faculties(ListState state) {
        UniversityId university = chosen(state);
        return university == null
                ? List.of()
                : tree.facultiesOf(university).stream()
                        .map((Faculty faculty) -> new Choice<>(faculty.id().toString(), faculty.name()))
                        .toList();
    }

    List<Choice<String>> programmes(ListState state) {
        FacultyId faculty = state.id("ufr", FacultyId::new);
        return faculty == null
                ? List.of()
                : tree.programmesOf(faculty).stream()
                        .map((Programme programme) ->
                                new Choice<>(programme.id().toString(), programme.name()))
                        .toList();
    }

    static List<Choice<String>> levels(ListState state) {
        return Arrays.stream(Level.values())
                .map(level -> new Choice<>(level.name(), level.name()))
                .toList();
    }

    static List<Choice<String>> semesters(ListState state) {
        return Arrays.stream(Semester.values())
                .map(semester -> new Choice<>(semester.name(), semester.name()))
                .toList();
    }

    private @Nullable UniversityId chosen(ListState state) {
        UniversityId only = scope.only();
        return only == null ? state.id("universite", UniversityId::new) : only;
    }
}
