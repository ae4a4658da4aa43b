package etudeline.account;

import etudeline.kit.Conditions;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which imported files a list shows; null: not narrowed down by this.
 *
 * @param columns beside these, by the names of the list's columns
 */
public record ImportFilter(
        @Nullable ImportKind kind,
        @Nullable UniversityId university,
        @Nullable ImportProgress progress,
        Conditions columns) {

    public static final ImportFilter NONE = new ImportFilter(null, null, null, Conditions.NONE);
}
