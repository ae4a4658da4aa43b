package etudeline.account;

import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/** Which imported files a list shows; null: all of them. */
public record ImportFilter(
        @Nullable ImportKind kind, @Nullable UniversityId university) {

    public static final ImportFilter NONE = new ImportFilter(null, null);
}
