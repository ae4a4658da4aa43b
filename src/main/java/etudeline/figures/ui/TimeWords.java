package etudeline.figures.ui;

import etudeline.figures.Timeline;
import etudeline.figures.Timeline.Step;
import etudeline.kit.ui.T;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the steps of a time are called, short at an axis and in full in a table. */
record TimeWords(Timeline timeline, Locale language) {

    List<String> axis() {
        return named(timeline.step() == Step.MONTH ? "MMM yyyy" : "d MMM");
    }

    List<String> rows() {
        List<String> days = named(timeline.step() == Step.MONTH ? "MMMM yyyy" : "d MMMM yyyy");
        return timeline.step() == Step.WEEK
                ? days.stream().map(day -> T.of("figures.week", day)).toList()
                : days;
    }

    /** Over the first column of a table. */
    String column() {
        return T.of("figures.step." + timeline.step());
    }

    private List<String> named(String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, language);
        return timeline.starts().stream()
                .map((LocalDate start) -> format.format(start))
                .toList();
    }
}
