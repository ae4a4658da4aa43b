package etudeline.kit.ui;

import com.vaadin.flow.component.html.Span;
import etudeline.kit.Total;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many rows a list has, beside its heading: of all when it is narrowed down, and said so while they are being counted;
 * and what stands in place of rows when there are none.
 */
final class ListTotals<R, F> {

    private final TitleRow title;
    private final LazyGrid<R, F> grid;
    private final Supplier<F> everything;
    private final Runnable reset;
    private EmptyState none = new EmptyState(Icon.INBOX, T.of("kit.none"));
    private String filteredToNothing = T.of("kit.nothingFound");
    private Optional<Total> all = Optional.empty();

    /** Made; {@code everything} is the filter that leaves all rows, {@code reset} sets it; {@code counted} is called later. */
    ListTotals(TitleRow title, LazyGrid<R, F> grid, Supplier<F> everything, Runnable reset, Runnable counted) {
        this.title = title;
        this.grid = grid;
        this.everything = everything;
        this.reset = reset;
        grid.signals().onAsked(() -> {
            if (grid.rows().settle()) {
                counted.run();
            } else {
                askForTotal();
            }
        });
    }

    private void askForTotal() {
        if (grid.rows().waits()) {
            grid.signals().askSoon();
        }
    }

    void whenEmpty(EmptyState nothingAtAll, String nothingFound) {
        none = nothingAtAll;
        filteredToNothing = nothingFound;
    }

    /** After rows were added or have gone. */
    void forget() {
        all = Optional.empty();
    }

    void showAll() {
        title.setTotal(new Span(words(grid.rows().total())));
        grid.setEmptyStateComponent(none);
        askForTotal();
    }

    /** The number found; that of all beside it, asked for once and only when the database is there. */
    void showFound(boolean mayAsk) {
        Total found = grid.rows().total();
        if (all.isEmpty() && mayAsk) {
            all = grid.rows().count(everything.get());
        }
        Span number = new Span(words(found));
        number.addClassName("found");
        int rows = Math.max(found.rows(), all.map(Total::rows).orElse(0));
        title.setTotal(number, new Span(T.of("kit.outOf", rows)));
        grid.setEmptyStateComponent(
                new EmptyState(Icon.SEARCH, filteredToNothing, Buttons.plain(T.of("kit.reset"), reset)));
        askForTotal();
    }

    private static String words(Total total) {
        if (total.exact()) {
            return T.of("kit.number", total.rows());
        }
        return total.rows() == 0 ? T.of("kit.counting") : T.of("kit.moreThan", total.rows());
    }
}
