package etudeline.kit.ui;

import com.vaadin.flow.component.html.Span;
import etudeline.kit.Total;
import java.util.Optional;
import java.util.function.Supplier;

/** How many rows a list has, beside its heading: of all when it is narrowed down, and said so while they are being counted. */
final class ListTotals<R, F> {

    private final TitleRow title;
    private final LazyGrid<R, F> grid;
    private final Supplier<F> everything;
    private Optional<Total> all = Optional.empty();

    ListTotals(TitleRow title, LazyGrid<R, F> grid, Supplier<F> everything) {
        this.title = title;
        this.grid = grid;
        this.everything = everything;
    }

    /** After rows were added or have gone. */
    void forget() {
        all = Optional.empty();
    }

    void showAll() {
        title.setTotal(new Span(words(grid.rows().total())));
        grid.askForTotal();
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
        grid.askForTotal();
    }

    private static String words(Total total) {
        if (total.exact()) {
            return T.of("kit.number", total.rows());
        }
        return total.rows() == 0 ? T.of("kit.counting") : T.of("kit.moreThan", total.rows());
    }
}
