package etudeline.account;

import etudeline.academics.CatalogueTree;
import etudeline.kit.Conditions;
import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which professors a list shows; null: not narrowed down by this.
 *
 * @param text words to be found in name, username, matricule or e-mail, in any order
 * @param faculty teaching in one of its programmes
 * @param programme teaching in it
 * @param columns beside these, by the names of the list's columns
 */
public record ProfessorFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable FacultyId faculty,
        @Nullable ProgrammeId programme,
        @Nullable AccountState state,
        Conditions columns) {

    public static final ProfessorFilter NONE = new ProfessorFilter(null, null, null, null, null);

    /** Without conditions on columns. */
    public ProfessorFilter(
            @Nullable String text,
            @Nullable UniversityId university,
            @Nullable FacultyId faculty,
            @Nullable ProgrammeId programme,
            @Nullable AccountState state) {
        this(text, university, faculty, programme, state, Conditions.NONE);
    }

    /** The programmes it stands for, for which the structure may be needed; null: all. */
    @Nullable
    Collection<Long> programmes(Supplier<CatalogueTree> tree) {
        if (programme != null) {
            return List.of(programme.value());
        }
        return faculty == null
                ? null
                : tree.get().programmesOf(faculty).stream()
                        .map(taught -> taught.id().value())
                        .toList();
    }
}
