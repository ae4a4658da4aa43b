package etudeline.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All rows of a filter in the order of a sort, to be read to their end however long that takes: which they are is settled when
 * it begins, what they hold when each is read. Rows that have gone meanwhile are left out; nothing is held in the database.
 */
public final class RowReading<R> {

    private static final int CHUNK = 500;

    private final long[] ids;
    private final Function<List<Long>, List<R>> rows;

    /** Made; {@code rows} reads some hundreds by their ids, in the order of the sort. */
    RowReading(long[] ids, Function<List<Long>, List<R>> rows) {
        this.ids = ids;
        this.rows = rows;
    }

    /** How many there are. */
    public int size() {
        return ids.length;
    }

    /** Reads them, some hundreds at a time. */
    public void forEach(Consumer<R> reader) {
        for (int start = 0; start < ids.length; start += CHUNK) {
            List<Long> chunk = Arrays.stream(ids, start, Math.min(start + CHUNK, ids.length))
                    .boxed()
                    .toList();
            rows.apply(chunk).forEach(reader);
        }
    }
}
