package etudeline.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import etudeline.cluster.CacheState;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import etudeline.operations.SystemState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The caches of all nodes together, each with a button that empties it. Rows stay, so that the focus does too. */
final class CacheTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("name", "size", "requests", "hits", "shared", "database");

    private final SystemState state;

    /** The cells of each cache, beside its name. */
    private final Map<String, List<NativeTableCell>> rows = new HashMap<>();

    CacheTable(SystemState state) {
        this.state = state;
        addClassName("caches");
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(new NativeTableHeaderCell(T.of("operations.cache." + column))));
        Span spoken = new Span(T.of("operations.empty"));
        spoken.addClassName("only-read");
        NativeTableHeaderCell last = new NativeTableHeaderCell();
        last.add(spoken);
        head.add(last);
        getHead().addRows(head);
    }

    void show(Collection<CacheState> caches) {
        caches.forEach(cache -> {
            List<String> words = List.of(
                    T.of("kit.number", cache.size()),
                    T.of("kit.number", cache.requests()),
                    CacheWords.share(cache.hits(), cache.requests()),
                    CacheWords.share(cache.shared(), cache.requests()),
                    CacheWords.share(cache.misses() + cache.bypasses(), cache.requests()));
            List<NativeTableCell> cells = rows.computeIfAbsent(cache.name(), this::row);
            for (int column = 0; column < words.size(); column++) {
                cells.get(column).setText(words.get(column));
            }
        });
    }

    private List<NativeTableCell> row(String cache) {
        String name = T.of("operations.cache.of." + cache);
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        List<NativeTableCell> cells = COLUMNS.stream()
                .skip(1)
                .map(column -> {
                    NativeTableCell cell = new NativeTableCell();
                    cell.getElement().setAttribute("data-label", T.of("operations.cache." + column));
                    cell.addClassName("num");
                    return cell;
                })
                .toList();
        cells.forEach(row::add);
        row.add(cell(emptying(cache, name)));
        getBody().addRows(row);
        return cells;
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private Button emptying(String cache, String name) {
        Button empty = Buttons.quiet(T.of("operations.empty"), () -> {
            state.empty(cache);
            Toast.show(T.of("operations.emptied", name));
        });
        empty.setAriaLabel(T.of("operations.empty.of", name));
        return empty;
    }
}
