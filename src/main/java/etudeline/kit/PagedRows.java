package etudeline.kit;

import java.util.List;
import org.springframework.data.domain.Sort;

/** What every repository of a paginated list extends beside {@code Repository}: rows of any position, and their number. */
public interface PagedRows {

    /** How far a list reaches that is searched, narrowed down freely or sorted by several columns. */
    int REACH = 100_000;

    /** Of what lists offer so many rows are found by their ids, two megabytes of them, and more by keys. */
    int BY_IDS = 250_000;

    /**
     * The rows of the window, sorted by its orders and then by id, in one statement (a list of ids that has grown old may
     * need a second one). Wherever the window is, it costs about the same once the list's landmarks are known, which the
     * first window behind the beginning asks for; until then the rows before it are passed over in the index, the far half
     * from the end.
     */
    <R> List<R> rows(RowQuery<R> query, Window window);

    /** How many rows there are; a statement of its own that never rides along with the rows. */
    int count(RowQuery<?> query);

    /**
     * How many rows there are, without making anybody wait: what an index counts quickly, and no more than ten thousand of
     * it, at once; else in the background.
     */
    Total total(RowQuery<?> query);

    /** All rows, sorted by the orders and then by id, to be read to their end: eight bytes for each are held in memory. */
    <R> RowReading<R> reading(RowQuery<R> query, Sort sort);

    /** The ids of all of them, in one statement: eight bytes for each are held in memory. */
    List<Long> ids(RowQuery<?> query);
}
