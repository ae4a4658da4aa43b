package etudeline.figures.ui;

import etudeline.academics.CatalogueTree;
import etudeline.account.StudentSums;
import etudeline.figures.ui.Chart.Kind;
import etudeline.figures.ui.Chart.Series;
import etudeline.kit.Level;
import etudeline.kit.ui.T;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the active students are. */
record StudentCharts(StudentSums sums, CatalogueTree tree) {

    private static final int MOST = 15;

    ChartCard universities() {
        return largest("figures.universities", sums.universities(), tree::name);
    }

    ChartCard faculties() {
        return largest("figures.faculties", sums.faculties(), tree::name);
    }

    ChartCard programmes() {
        return largest("figures.programmes", sums.programmes(), tree::name);
    }

    ChartCard levels() {
        ChartCard card = new ChartCard(T.of("figures.levels"));
        if (sums.levels().isEmpty()) {
            return card.empty(T.of("figures.students.none"));
        }
        List<String> labels = sums.levels().keySet().stream().map(Level::name).toList();
        return card.show(
                Kind.BAR,
                T.of("figures.levels.one"),
                labels,
                labels,
                series(List.copyOf(sums.levels().values())));
    }

    /** The largest ones, and all others together. */
    private <K> ChartCard largest(String key, Map<K, Integer> students, Function<K, String> name) {
        ChartCard card = new ChartCard(T.of(key));
        if (students.isEmpty()) {
            return card.empty(T.of("figures.students.none"));
        }
        List<String> labels = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        List<Map.Entry<K, Integer>> sorted = students.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .toList();
        sorted.stream().limit(MOST).forEach(entry -> {
            labels.add(name.apply(entry.getKey()));
            values.add(entry.getValue());
        });
        if (sorted.size() > MOST) {
            labels.add(T.of(key + ".rest", sorted.size() - MOST));
            values.add(sorted.stream().skip(MOST).mapToInt(Map.Entry::getValue).sum());
        }
        return card.show(Kind.ROWS, T.of(key + ".one"), labels, labels, series(values));
    }

    private static Series series(List<Integer> values) {
        return new Series(T.of("figures.students"), values);
    }
}
