package etudeline.kit;

import java.util.List;
import org.springframework.data.domain.Sort;

/**
 * The rows a grid asks for.
 *
 * @param offset rows before the first one wanted, from 0
 * @param limit rows wanted, at most {@value #MOST}
 * @param sort by property names of the row record; the query appends the tie-breaker
 * @param total rows that match, when the caller knows (else -1): lets the query read the far half backwards
 * @param since what is known of the order of rows from before is of no use to the caller, by {@link System#nanoTime()}, such
 *     as after a change of one's own; {@link #WHENEVER}: anything is
 */
public record Window(int offset, int limit, Sort sort, int total, long since) {

    /** More rows than any screen shows; a larger wish is an error of the caller. */
    public static final int MOST = 500;

    public static final long WHENEVER = Long.MIN_VALUE;

    public Window {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("No such window: " + offset + "+" + limit);
        }
    }

    public Window(int offset, int limit, Sort sort, int total) {
        this(offset, limit, sort, total, WHENEVER);
    }

    public static Window first(int limit) {
        return new Window(0, limit, Sort.unsorted(), -1);
    }

    public static Window first(int limit, Sort sort) {
        return new Window(0, limit, sort, -1);
    }

    public List<Sort.Order> orders() {
        return sort.toList();
    }

    /** The same place in a list that is sorted so. */
    public Window sortedBy(Sort other) {
        return new Window(offset, limit, other, total, since);
    }
}
