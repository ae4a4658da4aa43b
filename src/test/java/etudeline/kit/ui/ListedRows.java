package etudeline.kit.ui;

import etudeline.Counted;

/** How many rows a grid has, once they are counted. */
public final class ListedRows {

    private ListedRows() {}

    public static int of(LazyGrid<?, ?> grid) {
        return Counted.rows(grid.rows().total());
    }
}
