package etudeline.kit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import etudeline.kit.ui.ColumnLayout.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that a person may arrange: all that have a name; ticks stay first and the menu last. */
final class GridColumns<R> {

    private final Grid<R> grid;
    private final Map<String, Column<R>> columns = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Function<R, String>> texts = new HashMap<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private final Map<String, @Nullable String> usualWidths = new HashMap<>();
    private List<Entry> usual = List.of();
    private Runnable changed = () -> {};
    private Runnable shown = () -> {};

    GridColumns(Grid<R> grid) {
        this.grid = grid;
    }

    void add(String name, Column<R> column, Function<R, String> text) {
        columns.put(name, column);
        texts.put(name, text);
    }

    /** What a file has in place of what the grid shows, such as a day that is not told by how near it is. */
    void write(String name, Function<R, String> text) {
        texts.put(name, text);
    }

    /** The headings of those shown, in their order. */
    List<String> shownLabels() {
        return shownNames().stream().map(this::label).toList();
    }

    /** What those shown say of a row. */
    List<Function<R, String>> shownTexts() {
        return shownNames().stream().map(this::text).toList();
    }

    /** What that one says of a row. */
    Function<R, String> text(String name) {
        return Objects.requireNonNull(texts.get(name));
    }

    private List<String> shownNames() {
        return columns.keySet().stream().filter(name -> !hidden.contains(name)).toList();
    }

    /** Shown only when somebody asks for it. */
    void hide(Column<R> column) {
        hidden.add(Objects.requireNonNull(column.getKey()));
    }

    boolean isHidden(Column<R> column) {
        return column.getKey() != null && hidden.contains(column.getKey());
    }

    String label(String name) {
        return Objects.requireNonNull(columns.get(name)).getHeaderText();
    }

    /** Lets them be dragged; called when the person has arranged them by hand. */
    void arrangeable(Runnable listener) {
        changed = listener;
        usual = layout().entries();
        columns.forEach((name, column) -> usualWidths.put(name, column.getWidth()));
        grid.setColumnReorderingAllowed(true);
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                order(event.getColumns().stream()
                        .map(Column::getKey)
                        .filter(columns::containsKey)
                        .toList());
                changed.run();
            }
        });
        grid.addColumnResizeListener(event -> {
            String name = event.getResizedColumn().getKey();
            String width = event.getResizedColumn().getWidth();
            if (columns.containsKey(name) && width != null && width.matches("\\d{1,5}(\\.\\d+)?px")) {
                widths.put(name, (int) Double.parseDouble(width.substring(0, width.length() - 2)));
                changed.run();
            }
        });
    }

    ColumnLayout layout() {
        return new ColumnLayout(columns.keySet().stream()
                .map(name -> new Entry(name, !hidden.contains(name), widths.getOrDefault(name, 0)))
                .toList());
    }

    ColumnLayout usual() {
        return new ColumnLayout(usual);
    }

    /** Arranges them so; a column that is not named comes last, one that is unknown is left out. */
    void arrange(ColumnLayout layout) {
        List<String> names = new ArrayList<>();
        for (Entry entry : layout.entries()) {
            Column<R> column = columns.get(entry.column());
            if (column != null && !names.contains(entry.column())) {
                names.add(entry.column());
                show(entry, column);
            }
        }
        columns.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        order(names);
        shown.run();
    }

    /** Called when other columns are to be shown. */
    void onShown(Runnable listener) {
        shown = listener;
    }

    private void show(Entry entry, Column<R> column) {
        if (entry.shown()) {
            hidden.remove(entry.column());
        } else {
            hidden.add(entry.column());
        }
        if (entry.width() > 0) {
            widths.put(entry.column(), entry.width());
            column.setWidth(entry.width() + "px").setFlexGrow(0);
        } else if (widths.remove(entry.column()) != null) {
            column.setWidth(usualWidths.get(entry.column()));
        }
    }

    private void order(List<String> names) {
        Map<String, Column<R>> ordered = new LinkedHashMap<>();
        names.forEach(name -> ordered.put(name, Objects.requireNonNull(columns.get(name))));
        columns.clear();
        columns.putAll(ordered);
        List<Column<R>> free = new ArrayList<>(grid.getColumns());
        List<Column<R>> all = new ArrayList<>();
        int first = free.indexOf(free.stream()
                .filter(column -> columns.containsValue(column))
                .findFirst()
                .orElse(free.getFirst()));
        all.addAll(free.subList(0, first));
        all.addAll(ordered.values());
        free.stream().filter(column -> !all.contains(column)).forEach(all::add);
        grid.setColumnOrder(all);
    }
}
