package etudeline.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.figures.ui.Chart.Kind;
import etudeline.figures.ui.Chart.Series;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart under its title, and its numbers as a table: for everybody at the press of a button, for screen readers at any
 * time.
 */
final class ChartCard extends Div {

    ChartCard(String title) {
        addClassNames("card", "chart-card");
        Div head = new Div(new H2(title));
        head.addClassName("head");
        add(head);
    }

    /** Says so instead. */
    ChartCard empty(String sentence) {
        add(new EmptyState(Icon.CHART_COLUMN, sentence));
        return this;
    }

    /**
     * Draws the values and writes them down.
     *
     * @param first what the labels are, over the first column of the table
     * @param labels what stands at the axis
     * @param rows the same labels in full, as the table has them
     */
    ChartCard show(Kind kind, String first, List<String> labels, List<String> rows, Series values) {
        String title = ((H2) head().getComponentAt(0)).getText();
        int total = values.values().stream().mapToInt(Integer::intValue).sum();
        Chart chart = new Chart(T.of("figures.chart.label", title, total));
        chart.show(kind, labels, List.of(values));
        Div numbers = new Div(table(title, first, rows, values));
        numbers.addClassNames("numbers", "only-read");
        Button toggle = Buttons.quiet(T.of("figures.table.show"), () -> {});
        toggle.setAriaLabel(T.of("figures.table.show.of", title));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(_ -> {
            boolean shown = numbers.hasClassName("only-read");
            numbers.setClassName("only-read", !shown);
            toggle.setText(T.of(shown ? "figures.table.hide" : "figures.table.show"));
            toggle.setAriaLabel(T.of(shown ? "figures.table.hide.of" : "figures.table.show.of", title));
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
        });
        head().add(toggle);
        add(chart, numbers);
        return this;
    }

    /** A line under it all. */
    ChartCard note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("note");
        add(note);
        return this;
    }

    private Div head() {
        return (Div) getComponentAt(0);
    }

    private static Component table(String caption, String first, List<String> rows, Series values) {
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow(heading(first, "col"), heading(values.name(), "col"));
        table.getHead().addRows(head);
        IntStream.range(0, rows.size())
                .mapToObj(at -> new NativeTableRow(
                        heading(rows.get(at), "row"),
                        new NativeTableCell(T.of("kit.number", values.values().get(at)))))
                .forEach(table.getBody()::addRows);
        return table;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
