package etudeline.kit.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Window;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.TransactionException;

/** Answers Vaadin's questions for rows from a service: counted once per filter, fetched by windows that know the total. */
final class LazyRows<R, F> extends AbstractBackEndDataProvider<R, Void> {

    private static final Logger log = LoggerFactory.getLogger(LazyRows.class);
    private static final int UNKNOWN = -1;

    private final RowSource<R, F> source;
    private final Timer timer;
    private final Runnable failed;
    private F filter;
    private int total = UNKNOWN;

    LazyRows(RowSource<R, F> source, F filter, Runnable failed) {
        this.source = source;
        this.filter = filter;
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
        total = UNKNOWN;
        super.refreshAll();
    }

    /**
     * The rows of the filter in force, counted once. 0 when the database was away: asked again only by a refresh, as each
     * question then waits for a connection that does not come.
     */
    int total() {
        if (total == UNKNOWN) {
            total = Math.max(0, count(filter));
        }
        return total;
    }

    /** The rows of that filter; -1 while the database is away. */
    int count(F wanted) {
        try {
            return source.count().applyAsInt(wanted);
        } catch (DataAccessException | TransactionException failure) {
            fail(failure);
            return UNKNOWN;
        }
    }

    @Override
    protected int sizeInBackEnd(Query<R, Void> query) {
        return total();
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
        for (int done = 0; done < limit; done += Window.MOST) {
            int wanted = Math.min(Window.MOST, limit - done);
            rows.addAll(source.rows().apply(filter, new Window(offset + done, wanted, sort, total)));
        }
        return rows;
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
