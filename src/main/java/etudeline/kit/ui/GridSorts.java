package etudeline.kit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what a grid is sorted, as an address says it: {@code niveau,-creation}. */
final class GridSorts<R> {

    private final Grid<R> grid;
    private final Set<String> offered = new LinkedHashSet<>();
    private String usual = "";

    GridSorts(Grid<R> grid) {
        this.grid = grid;
    }

    /** The first one offered is the usual one, unless another one is. */
    void offer(String column) {
        offered.add(column);
    }

    void withdraw(String column) {
        offered.remove(column);
    }

    /** Sorts so, as an address says it, until somebody wants it otherwise. */
    void usually(String address) {
        usual = address;
    }

    private String usual() {
        return usual.isEmpty() ? offered.stream().findFirst().orElse("") : usual;
    }

    /** Empty for the usual sort. */
    String address() {
        String sort = grid.getSortOrder().stream()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey())
                .collect(Collectors.joining(","));
        return sort.equals(usual()) ? "" : sort;
    }

    /** Sorts so; what names no column that sorts is left out. */
    void apply(String address) {
        List<GridSortOrder<R>> orders = orders(address);
        grid.sort(orders.isEmpty() ? orders(usual()) : orders);
    }

    private List<GridSortOrder<R>> orders(String address) {
        Map<String, GridSortOrder<R>> orders = new LinkedHashMap<>();
        for (String wanted : address.split(",", -1)) {
            boolean down = wanted.startsWith("-");
            Column<R> column = grid.getColumnByKey(down ? wanted.substring(1) : wanted);
            if (column != null && column.isSortable()) {
                SortDirection way = down ? SortDirection.DESCENDING : SortDirection.ASCENDING;
                orders.putIfAbsent(column.getKey(), new GridSortOrder<>(column, way));
            }
        }
        return List.copyOf(orders.values());
    }

    /** Each way to sort by one column, as an address says it and as a person does. */
    List<Choice<String>> choices(UnaryOperator<String> label) {
        return offered.stream()
                .flatMap(column -> Stream.of(
                        new Choice<>(column, T.of("kit.sort.up", label.apply(column))),
                        new Choice<>("-" + column, T.of("kit.sort.down", label.apply(column)))))
                .toList();
    }

    /** In force now. */
    String now() {
        String address = address();
        return address.isEmpty() ? usual() : address;
    }

    boolean isFirst(String column) {
        return grid.getSortOrder().stream()
                .findFirst()
                .filter(order -> column.equals(order.getSorted().getKey()))
                .isPresent();
    }
}
