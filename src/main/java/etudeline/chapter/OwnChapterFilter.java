package etudeline.chapter;

import etudeline.kit.Conditions;
import etudeline.kit.Level;
import etudeline.kit.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which chapters a professor's list shows; null: not narrowed down by this.
 *
 * @param text words to be found in the title, in any order
 * @param colleagues whether those that others have published in the assigned programmes, instead of the own and co-authored
 * @param columns beside these, by the names of the list's columns
 */
public record OwnChapterFilter(
        @Nullable String text,
        boolean colleagues,
        @Nullable SubjectId subject,
        @Nullable Level level,
        @Nullable ChapterState state,
        Conditions columns) {

    public static final OwnChapterFilter NONE = new OwnChapterFilter(null, false, null, null, null);

    /** Without conditions on columns. */
    public OwnChapterFilter(
            @Nullable String text,
            boolean colleagues,
            @Nullable SubjectId subject,
            @Nullable Level level,
            @Nullable ChapterState state) {
        this(text, colleagues, subject, level, state, Conditions.NONE);
    }
}
