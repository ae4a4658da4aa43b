package etudeline.kit.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** A row chosen by click, tap or keyboard is told once: a click both selects a row and clicks it. */
final class GridChoice<R> {

    private final Grid<R> grid;
    private final Consumer<R> listener;
    private boolean choosing;

    GridChoice(Grid<R> grid, Consumer<R> listener) {
        this.grid = grid;
        this.listener = listener;
        grid.addItemClickListener(event -> {
            grid.select(event.getItem());
            choose(event.getItem());
        });
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose(event.getValue());
            }
        });
    }

    private void choose(R row) {
        if (!choosing) {
            choosing = true;
            grid.getUI().ifPresent(ui -> ui.beforeClientResponse(grid, _ -> choosing = false));
            listener.accept(row);
        }
    }
}
