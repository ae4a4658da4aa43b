package etudeline.chapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** Rebuilds a chart: a figure that names kind, title and unit around a table of names and numbers, all of it bare text. */
final class ChartCleaning {

    private static final int MOST_ROWS = 30;
    private static final int MOST_SERIES = 4;
    private static final int LONGEST_CELL = 80;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_UNIT = 30;

    private ChartCleaning() {}

    /** Appends the chart; false when it is none. With more rows or series than one can read off it is a table. */
    static boolean clean(Element figure, Element into) {
        Element table = figure.selectFirst("table");
        if (!SourceWords.CHARTS.contains(figure.attr("data-chart")) || table == null || into.closest("table") != null) {
            return false;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            rows.add(new ArrayList<>(row.select("> td, > th").stream()
                    .map(cell -> words(cell.text(), LONGEST_CELL))
                    .toList()));
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (rows.size() < 2 || rows.size() > MOST_ROWS + 1 || columns < 2 || columns > MOST_SERIES + 1) {
            String unit = words(figure.attr("data-unit"), LONGEST_UNIT);
            String title = words(figure.attr("data-title"), LONGEST_TITLE) + (unit.isEmpty() ? "" : " (" + unit + ")");
            Phrase.append(new Element("p").appendText(title), into);
            return false;
        }
        Element clean = into.appendElement("figure").attr("data-chart", figure.attr("data-chart"));
        name(clean, "data-title", words(figure.attr("data-title"), LONGEST_TITLE));
        name(clean, "data-unit", words(figure.attr("data-unit"), LONGEST_UNIT));
        write(rows, columns, clean.appendElement("table"));
        return true;
    }

    private static void name(Element figure, String attribute, String words) {
        if (!words.isEmpty()) {
            figure.attr(attribute, words);
        }
    }

    private static void write(List<List<String>> rows, int columns, Element table) {
        Element head = table.appendElement("thead");
        Element body = table.appendElement("tbody");
        for (int at = 0; at < rows.size(); at++) {
            List<String> cells = rows.get(at);
            cells.addAll(Collections.nCopies(columns - cells.size(), ""));
            Element row = (at == 0 ? head : body).appendElement("tr");
            for (int column = 0; column < columns; column++) {
                row.appendElement(at == 0 || column == 0 ? "th" : "td").appendText(cells.get(column));
            }
        }
    }

    private static String words(String text, int most) {
        String words =
                Characters.clean(text).replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        return words.substring(0, words.offsetByCodePoints(0, Math.min(most, words.codePointCount(0, words.length()))))
                .strip();
    }
}
