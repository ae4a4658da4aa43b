package etudeline.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Steps of time up to today, without a gap; the last one is not over yet.
 *
 * @param starts the first day of each, the oldest first
 */
public record Timeline(Step step, List<LocalDate> starts) {

    /** How long a step is. */
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    /** How far back a person looks. */
    public enum Period {
        MONTH("30-jours"),
        YEAR("12-mois");

        private final String code;

        Period(String code) {
            this.code = code;
        }

        /** As addresses say it. */
        public String code() {
            return code;
        }

        private LocalDate before(LocalDate today) {
            return this == MONTH ? today.minusDays(29) : today.minusMonths(11).withDayOfMonth(1);
        }
    }

    /** By days, or by months where these would be too many. */
    public static Timeline fine(Period period, LocalDate today) {
        return of(period == Period.MONTH ? Step.DAY : Step.MONTH, period.before(today), today);
    }

    /** By weeks from Monday on, the first one whole. */
    public static Timeline weekly(Period period, LocalDate today) {
        LocalDate monday = period.before(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(Step.WEEK, monday, today);
    }

    private static Timeline of(Step step, LocalDate first, LocalDate today) {
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = first; !start.isAfter(today); start = next(step, start)) {
            starts.add(start);
        }
        return new Timeline(step, List.copyOf(starts));
    }

    private static LocalDate next(Step step, LocalDate start) {
        return switch (step) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plus(1, ChronoUnit.WEEKS);
            case MONTH -> start.plusMonths(1);
        };
    }

    public LocalDate first() {
        return starts.getFirst();
    }

    /** The days of each step together; days before the first are left out, days to come belong to the last. */
    public List<Integer> sums(Map<LocalDate, Integer> days) {
        NavigableMap<LocalDate, Integer> sums = new TreeMap<>();
        starts.forEach(start -> sums.put(start, 0));
        days.forEach((day, number) -> {
            LocalDate start = sums.floorKey(day);
            if (start != null) {
                sums.merge(start, number, Integer::sum);
            }
        });
        return List.copyOf(sums.values());
    }
}
