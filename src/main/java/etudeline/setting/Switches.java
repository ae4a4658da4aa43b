package etudeline.setting;

import org.jspecify.annotations.Nullable;

/**
 * The switches of one university, as they are asked for at each file and each registration.
 *
 * @param downloads whether its students may download files (rule 6)
 * @param largestFile in megabytes; null: as much as the installation allows
 * @param largestImport in megabytes; null: as much as the installation allows
 */
public record Switches(
        Registration registration,
        boolean downloads,
        @Nullable Integer largestFile,
        @Nullable Integer largestImport) {

    static final Switches DEFAULT = new Switches(Registration.OPEN, true, null, null);

    /** Never more than the installation allows. */
    UploadLimits uploads(UploadLimits most) {
        return new UploadLimits(least(largestFile, most.file()), least(largestImport, most.importFile()));
    }

    private static int least(@Nullable Integer own, int most) {
        return own == null ? most : Math.min(own, most);
    }
}
