package etudeline.kit.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Folded;
import etudeline.kit.PagedRows;
import etudeline.kit.Total;
import etudeline.kit.Window;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.TransactionException;

/**
 * Answers Vaadin's questions for rows from a service: counted once per filter, fetched by windows that know the total. While
 * counting takes long the first rows are shown, and some more are said to be there; see {@link #settle()}.
 */
final class LazyRows<R, F> extends AbstractBackEndDataProvider<R, Void> {

    private static final Logger log = LoggerFactory.getLogger(LazyRows.class);

    /** Rows said to be there while they are being counted: what can be scrolled through meanwhile. */
    private static final int SOME = 500;

    private final RowSource<R, F> source;
    private final Supplier<List<QuerySortOrder>> sorting;
    private final Timer timer;
    private final Runnable failed;
    private F filter;
    private @Nullable Total total;
    private boolean settled;
    private long since = Window.WHENEVER;

    /** Made; {@code sorting} is the grid's, {@code failed} is called when the database is away. */
    LazyRows(RowSource<R, F> source, F filter, Supplier<List<QuerySortOrder>> sorting, Runnable failed) {
        this.source = source;
        this.filter = filter;
        this.sorting = sorting;
        this.failed = failed;
        this.timer =
                Timer.builder("etude.grid.fetch").tag("grid", source.name()).register(Metrics.globalRegistry);
    }

    @Override
    public Object getId(R row) {
        return source.id().apply(row);
    }

    F filter() {
        return filter;
    }

    void filter(F wanted) {
        filter = wanted;
        refreshAll();
    }

    @Override
    public void refreshAll() {
        total = null;
        super.refreshAll();
    }

    /** Rows have been changed: what is known of their order from before is of no use. */
    void changed() {
        since = System.nanoTime();
    }

    /**
     * The rows of the filter in force, counted once. None when the database was away: asked again only by a refresh, as each
     * question then waits for a connection that does not come.
     */
    Total total() {
        Total known = total;
        if (known == null) {
            known = count(filter).orElse(Total.exactly(0));
            total = known;
            settled = known.exact();
        }
        return known;
    }

    /** How many of them the list shows: not all when they are many and sorted by several columns, or searched. */
    int reachable() {
        Total known = total();
        int reach = sorting.get().size() > 1 ? Math.min(PagedRows.REACH, known.reach()) : known.reach();
        return Math.min(known.exact() ? known.rows() : Math.max(SOME, known.rows()), reach);
    }

    /** Whether the number of rows is still to be told. */
    boolean waits() {
        return !settled && (total().counting() || total().exact());
    }

    /** Whether the number of rows has become known since it was last told: shows as many. */
    boolean settle() {
        if (settled || !total().exact()) {
            return false;
        }
        settled = true;
        super.refreshAll();
        return true;
    }

    /** The rows of that filter; empty while the database is away. */
    Optional<Total> count(F wanted) {
        try {
            return Optional.of(source.total().apply(wanted));
        } catch (DataAccessException | TransactionException failure) {
            fail(failure);
            return Optional.empty();
        }
    }

    @Override
    protected int sizeInBackEnd(Query<R, Void> query) {
        return reachable();
    }

    @Override
    protected Stream<R> fetchFromBackEnd(Query<R, Void> query) {
        Sort sort = Sort.by(query.getSortOrders().stream().map(LazyRows::order).toList());
        try {
            return timer.record(() -> read(query.getOffset(), query.getLimit(), sort).stream());
        } catch (DataAccessException | TransactionException failure) {
            fail(failure);
            return Stream.empty();
        }
    }

    private List<R> read(int offset, int limit, Sort sort) {
        List<R> rows = new ArrayList<>();
        Total known = total();
        for (int done = 0; done < limit; done += Window.MOST) {
            int wanted = Math.min(Window.MOST, limit - done);
            Window window = new Window(offset + done, wanted, sort, known.exact() ? known.rows() : -1, since);
            rows.addAll(source.rows().apply(filter, window));
        }
        // A list that ends in sight is counted by that.
        if (!known.exact() && rows.size() < limit && (offset == 0 || !rows.isEmpty())) {
            total = Total.exactly(offset + rows.size());
        }
        return rows;
    }

    /**
     * The first row of those that begin with the letter or come after it, sorted as the list is: looked for by halves, so
     * that it takes some twenty rows.
     *
     * @param text of a row, by which the list is sorted first
     */
    int placeOf(String letter, Function<R, String> text) {
        Sort sort = sort();
        boolean ascending = sort.stream().allMatch(Sort.Order::isAscending);
        String wanted = Folded.of(letter);
        int low = 0;
        int high = reachable();
        try {
            while (low < high) {
                int middle = (low + high) >>> 1;
                List<R> row = read(middle, 1, sort);
                String start = row.isEmpty()
                        ? ""
                        : Folded.of(text.apply(row.getFirst())).substring(0, 1);
                boolean before = ascending ? start.compareTo(wanted) < 0 : start.compareTo(wanted) > 0;
                low = !row.isEmpty() && before ? middle + 1 : low;
                high = row.isEmpty() || !before ? middle : high;
            }
        } catch (DataAccessException | TransactionException failure) {
            fail(failure);
        }
        return low;
    }

    /** By what the grid is sorted now. */
    Sort sort() {
        return Sort.by(sorting.get().stream().map(LazyRows::order).toList());
    }

    private void fail(RuntimeException failure) {
        DatabaseAway.orThrow(failure, log, "No rows of " + source.name());
        failed.run();
    }

    private static Sort.Order order(QuerySortOrder order) {
        return order.getDirection() == SortDirection.ASCENDING
                ? Sort.Order.asc(order.getSorted())
                : Sort.Order.desc(order.getSorted());
    }
}
