package etudeline.kit;

import java.util.List;

/** What every repository of a paginated list extends beside {@code Repository}: rows of any position, and their number. */
public interface PagedRows {

    /**
     * The rows of the window, sorted by its orders and then by id, in one statement. With the total known, the far half is
     * read from the end.
     */
    <R> List<R> rows(RowQuery<R> query, Window window);

    /** How many rows there are; a statement of its own that never rides along with the rows. */
    int count(RowQuery<?> query);

    /** The ids of all of them, in one statement: eight bytes for each are held in memory. */
    List<Long> ids(RowQuery<?> query);
}
