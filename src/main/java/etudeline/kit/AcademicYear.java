package etudeline.kit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;

/** "2026-2027": named after the year it starts in, which depends on the university's first month (rule 11). */
public record AcademicYear(int start) implements Serializable {

    public static AcademicYear at(LocalDate day, Month firstMonth) {
        return new AcademicYear(day.getMonth().compareTo(firstMonth) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    @Override
    public String toString() {
        return start + "-" + (start + 1);
    }
}
