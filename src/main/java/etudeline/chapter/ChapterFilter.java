package etudeline.chapter;

import etudeline.kit.Conditions;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which chapters an administrator's list shows; null: not narrowed down by this.
 *
 * @param text words to be found in the title, in any order
 * @param columns beside these, by the names of the list's columns
 */
public record ChapterFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable FacultyId faculty,
        @Nullable ProgrammeId programme,
        @Nullable SubjectId subject,
        @Nullable Level level,
        @Nullable ChapterState state,
        Conditions columns) {

    public static final ChapterFilter NONE = new ChapterFilter(null, null, null, null, null, null, null);

    /** Without conditions on columns. */
    public ChapterFilter(
            @Nullable String text,
            @Nullable UniversityId university,
            @Nullable FacultyId faculty,
            @Nullable ProgrammeId programme,
            @Nullable SubjectId subject,
            @Nullable Level level,
            @Nullable ChapterState state) {
        this(text, university, faculty, programme, subject, level, state, Conditions.NONE);
    }
}
