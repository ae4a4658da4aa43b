package etudeline.account;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which students a list shows; null: not narrowed down by this.
 *
 * @param text words to be found in name, username, matricule or e-mail, in any order
 */
public record StudentFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable FacultyId faculty,
        @Nullable ProgrammeId programme,
        @Nullable Level level,
        @Nullable AccountState state) {

    public static final StudentFilter NONE = new StudentFilter(null, null, null, null, null, null);
}
