package etudeline.account.ui;

import etudeline.academics.CatalogueTree;
import etudeline.access.UniversityScope;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ListState;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structure as choices of forms and filters, within what the administrator reaches. */
final class Places {

    private final CatalogueTree tree;
    private final UniversityScope scope;

    Places(CatalogueTree tree, UniversityScope scope) {
        this.tree = tree;
        this.scope = scope;
    }

    List<Choice<UniversityId>> universities() {
        return tree.universities().stream()
                .filter(university -> scope.covers(university.id()))
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

    /** Times of that university's people are shown in its zone. */
    ZoneId zone(UniversityId university) {
        return tree.university(university).map(CatalogueTree.University::zone).orElse(ZoneOffset.UTC);
    }

    static List<Choice<Level>> levels() {
        return Arrays.stream(Level.values())
                .map(level -> new Choice<>(level, level.name()))
                .toList();
    }

    /** The university a list is narrowed down to: the administrator's only one, or the one filtered by. */
    @Nullable
    UniversityId university(ListState state) {
        UniversityId only = scope.only();
        return only != null ? only : state.id("universite", UniversityId::new);
    }

    List<Choice<String>> universityFilter() {
        return asText(universities());
    }

    List<Choice<String>> facultyFilter(ListState state) {
        UniversityId university = university(state);
        return university == null ? List.of() : asText(faculties(university));
    }

    /** Of the faculty filtered by, else of the whole university. */
    List<Choice<String>> programmeFilter(ListState state) {
        FacultyId faculty = state.id("ufr", FacultyId::new);
        if (faculty != null) {
            return asText(programmes(faculty));
        }
        UniversityId university = university(state);
        return university == null
                ? List.of()
                : tree.programmesOf(university).stream()
                        .map(programme -> new Choice<>(programme.id().toString(), programme.name()))
                        .toList();
    }

    static List<Choice<String>> levelFilter() {
        return Arrays.stream(Level.values())
                .map(level -> new Choice<>(level.name(), level.name()))
                .toList();
    }

    private static <I> List<Choice<String>> asText(List<Choice<I>> choices) {
        return choices.stream()
                .map(choice -> new Choice<>(choice.value().toString(), choice.label()))
                .toList();
    }
}
