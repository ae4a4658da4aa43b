package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import etudeline.kit.ui.ColumnLayout.Entry;
import java.util.function.Consumer;

/** Which columns a list shows, and in which order; what is chosen is seen at once. */
final class ColumnDialog extends Dialog {

    private final GridColumns<?> columns;
    private final Consumer<ColumnLayout> chosen;
    private final Div lines = new Div();

    private ColumnDialog(GridColumns<?> columns, Consumer<ColumnLayout> chosen) {
        this.columns = columns;
        this.chosen = chosen;
        addClassNames("sheet", "columns");
        setHeaderTitle(T.of("kit.columns"));
        lines.addClassName("column-lines");
        lines.getElement().setAttribute("role", "list");
        add(lines);
        getFooter()
                .add(
                        Buttons.quiet(T.of("kit.columns.usual"), () -> choose(columns.usual())),
                        Buttons.primary(T.of("kit.close"), this::close));
        show();
    }

    /** Opens it; {@code chosen} is told each choice. */
    static void open(GridColumns<?> columns, Consumer<ColumnLayout> chosen) {
        new ColumnDialog(columns, chosen).open();
    }

    private void choose(ColumnLayout layout) {
        chosen.accept(layout);
        show();
    }

    private void show() {
        lines.removeAll();
        ColumnLayout layout = columns.layout();
        long shown = layout.entries().stream().filter(Entry::shown).count();
        for (Entry entry : layout.entries()) {
            lines.add(line(layout, entry, shown));
        }
    }

    /** The last one that is shown stays. */
    private Div line(ColumnLayout layout, Entry entry, long shown) {
        String label = columns.label(entry.column());
        Checkbox box = new Checkbox(label, entry.shown());
        box.setEnabled(!entry.shown() || shown > 1);
        box.addValueChangeListener(event -> choose(layout.with(entry.column(), event.getValue())));
        Button up = Buttons.icon(
                Icon.CHEVRON_UP, T.of("kit.columns.up", label), () -> choose(layout.moved(entry.column(), -1)));
        Button down = Buttons.icon(
                Icon.CHEVRON_DOWN, T.of("kit.columns.down", label), () -> choose(layout.moved(entry.column(), 1)));
        up.setEnabled(!layout.entries().getFirst().equals(entry));
        down.setEnabled(!layout.entries().getLast().equals(entry));
        Div line = new Div(box, up, down);
        line.addClassName("column-line");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }
}
