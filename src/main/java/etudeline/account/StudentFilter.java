package etudeline.account;

import etudeline.kit.Conditions;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which students a list shows; null: not narrowed down by this.
 *
 * @param text words to be found in name, username, matricule or e-mail, in any order
 * @param columns beside these, by the names of the list's columns
 */
public record StudentFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable FacultyId faculty,
        @Nullable ProgrammeId programme,
        @Nullable Level level,
        @Nullable AccountState state,
        Conditions columns) {

    public static final StudentFilter NONE = new StudentFilter(null, null, null, null, null, null);

    /** Whether it looks at nothing but places and states. */
    boolean isListed() {
        return (text == null || text.isBlank()) && columns.none();
    }

    /** Without conditions on columns. */
    public StudentFilter(
            @Nullable String text,
            @Nullable UniversityId university,
            @Nullable FacultyId faculty,
            @Nullable ProgrammeId programme,
            @Nullable Level level,
            @Nullable AccountState state) {
        this(text, university, faculty, programme, level, state, Conditions.NONE);
    }
}
