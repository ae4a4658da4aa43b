package etudeline.academics;

import etudeline.kit.Conditions;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the structure a list shows; null: not narrowed down by this. A list ignores what its rows do not have.
 *
 * @param text words to be found in name or code, in any order
 * @param columns beside these, by the names of the list's columns
 */
public record StructureFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable FacultyId faculty,
        @Nullable ProgrammeId programme,
        @Nullable Level level,
        @Nullable Semester semester,
        Conditions columns) {

    public static final StructureFilter NONE = new StructureFilter(null, null, null, null, null, null);

    /** Without conditions on columns. */
    public StructureFilter(
            @Nullable String text,
            @Nullable UniversityId university,
            @Nullable FacultyId faculty,
            @Nullable ProgrammeId programme,
            @Nullable Level level,
            @Nullable Semester semester) {
        this(text, university, faculty, programme, level, semester, Conditions.NONE);
    }
}
