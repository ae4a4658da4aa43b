package etudeline.setting;

import java.time.Month;
import java.time.ZoneId;

/**
 * What an administrator sets for a university.
 *
 * @param downloads whether its students may download files (rule 6)
 * @param firstMonth the month its academic year starts with (rule 11)
 * @param timeZone of the times on its screens (rule 17)
 */
public record SettingsData(
        Registration registration, boolean downloads, Month firstMonth, ZoneId timeZone, UploadLimits uploads) {}
