package etudeline.account;

import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a professor.
 *
 * @param title such as "Pr" or "Dr", at most 20 characters
 * @param speciality at most 200 characters
 * @param programmes what is taught, all in the university
 */
public record ProfessorData(
        Identity identity,
        UniversityId university,
        @Nullable String title,
        @Nullable String speciality,
        Set<ProgrammeId> programmes) {

    public static final int TITLE_MOST = 20;
    public static final int SPECIALITY_MOST = 200;

    public ProfessorData {
        title = orNull(title);
        speciality = orNull(speciality);
        programmes = Set.copyOf(programmes);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
