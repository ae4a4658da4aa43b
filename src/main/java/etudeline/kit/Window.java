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
 */
public record Window(int offset, int limit, Sort sort, int total) {

    /** More rows than any screen shows; a larger wish is an error of the caller. */
    public static final int MOST = 500;

    public Window {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("No such window: " + offset + "+" + limit);
        }
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
}
