package etudeline.demo;

import etudeline.demo.Structure.University;
import etudeline.kit.TableWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** How much was read in the past months: less at weekends, little in the holidays, most before the examinations. */
@Component
class Readings {

    private static final int DAYS = 400;

    /** Of each student, on a working day of the term. */
    private static final double A_DAY = 0.6;

    private static final Set<Month> HOLIDAYS = EnumSet.of(Month.AUGUST, Month.SEPTEMBER);
    private static final Set<Month> EXAMINATIONS = EnumSet.of(Month.FEBRUARY, Month.JULY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final DemoDatabase database;

    Readings(DemoDatabase database) {
        this.database = database;
    }

    void write(Structure structure, int students, Moments moments) {
        // Dakar's clocks show UTC.
        LocalDate today = LocalDate.ofInstant(moments.now(), ZoneOffset.UTC);
        RandomGenerator random = new SplittableRandom(4_019);
        try (TableWriter rows = database.table("reading_tally", "university_id", "day", "readings")) {
            for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
                for (University university : structure.universities()) {
                    double usual = students * university.weight() / 100 * A_DAY * share(day);
                    long readings = Math.round(usual * random.nextDouble(0.8, 1.2));
                    if (readings > 0) {
                        rows.row(university.id(), day, readings);
                    }
                }
            }
        }
    }

    private static double share(LocalDate day) {
        double month = HOLIDAYS.contains(day.getMonth()) ? 0.15 : EXAMINATIONS.contains(day.getMonth()) ? 1.5 : 1;
        return WEEKEND.contains(day.getDayOfWeek()) ? month * 0.45 : month;
    }
}
