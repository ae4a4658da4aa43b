package etudeline.kit.ui;

import org.jspecify.annotations.Nullable;

/** Edits cells of a list as the browser does. */
public final class CellTyping {

    private CellTyping() {}

    /** Begins to edit the cell in the column of that name; what stands in its field, null when it cannot be edited now. */
    public static <R> @Nullable String begin(LazyGrid<R, ?> grid, CellEdits<R> edits, R seen, String column) {
        return edits.begin(grid.getDataCommunicator().getKeyMapper().key(seen), column);
    }

    /** Leaves the field with that text in it; what is wrong, null when nothing is. */
    public static @Nullable String leave(CellEdits<?> edits, String text) {
        return edits.save(text);
    }

    /** What the browser draws the row as, beside the usual. */
    public static <R> String parts(LazyGrid<R, ?> grid, R row) {
        return String.valueOf(grid.getPartNameGenerator().apply(row));
    }
}
