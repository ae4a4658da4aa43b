package etudeline.academics;

import java.time.Month;
import java.time.ZoneId;

/** What an administrator writes about a university; code at most 50 and name at most 255 characters. */
public record UniversityData(String code, String name, ZoneId timeZone, Month firstMonth) {

    public UniversityData {
        code = code.strip();
        name = name.strip();
    }
}
