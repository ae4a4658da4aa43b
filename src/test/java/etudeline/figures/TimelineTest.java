package etudeline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.figures.Timeline.Period;
import etudeline.figures.Timeline.Step;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void thirty_days_end_with_today() {
        Timeline days = Timeline.fine(Period.MONTH, TODAY);
        assertThat(days.step()).isEqualTo(Step.DAY);
        assertThat(days.starts()).hasSize(30).endsWith(TODAY).startsWith(LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_year_is_twelve_months_with_this_one() {
        Timeline months = Timeline.fine(Period.YEAR, TODAY);
        assertThat(months.step()).isEqualTo(Step.MONTH);
        assertThat(months.starts())
                .hasSize(12)
                .startsWith(LocalDate.of(2025, 4, 1))
                .endsWith(LocalDate.of(2026, 3, 1));
    }

    @Test
    void weeks_are_whole_and_begin_on_monday() {
        for (Period period : Period.values()) {
            Timeline weeks = Timeline.weekly(period, TODAY);
            assertThat(weeks.starts()).allMatch(start -> start.getDayOfWeek() == DayOfWeek.MONDAY);
            assertThat(weeks.starts().getLast()).isEqualTo(LocalDate.of(2026, 3, 30));
            assertThat(weeks.first())
                    .isBeforeOrEqualTo(Timeline.fine(period, TODAY).first());
        }
    }

    @Test
    void days_are_added_to_the_step_they_lie_in_and_steps_without_any_are_nought() {
        Timeline months = Timeline.fine(Period.YEAR, TODAY);
        assertThat(months.sums(Map.of(
                        LocalDate.of(2025, 3, 31),
                        100,
                        LocalDate.of(2025, 4, 1),
                        1,
                        LocalDate.of(2025, 4, 30),
                        2,
                        LocalDate.of(2025, 5, 1),
                        4,
                        TODAY,
                        8,
                        TODAY.plusDays(1),
                        16)))
                .containsExactly(3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 24);
    }
}
