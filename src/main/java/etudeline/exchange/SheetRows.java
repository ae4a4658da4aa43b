package etudeline.exchange;

import java.util.List;

/** Takes a sheet as it is read. Cells are clean: outer spaces gone, inner ones and line breaks single spaces. */
public interface SheetRows {

    /** The first row that is not empty, its names as they were written. */
    void header(List<String> names);

    /**
     * Each row after it that is not empty.
     *
     * @param line where the row begins, as an editor or a spreadsheet counts, from 1
     * @param cells as many as the row has
     */
    void row(int line, List<String> cells);
}
