package etudeline.kit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import etudeline.kit.Condition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * The grid of a list with what is above and under it: search and filters, letters and pages. A view declares what its rows can
 * be narrowed down by.
 *
 * @param <R> a row, a record
 * @param <F> which rows are shown, a record
 */
abstract class NarrowedList<R, F> extends Div {

    final LazyGrid<R, F> grid;
    final FilterBar filters;
    final ListFoot<R> foot;
    final CellEdits<R> cells;

    @SuppressWarnings("this-escape") // a component is put together in its constructor
    NarrowedList(RowSource<R, F> source, F first) {
        grid = new LazyGrid<>(source, first, this::failed);
        filters = new FilterBar(this::filtered, grid::total);
        foot = new ListFoot<>(grid);
        cells = new CellEdits<>(grid);
    }

    /** Somebody filters otherwise. */
    abstract void filtered(ListState wanted);

    /** The database is away. */
    abstract void failed();

    protected final LazyGrid<R, F> grid() {
        return grid;
    }

    /** Lets cells be edited where they stand; to be called after the columns. */
    protected final CellEdits<R> cells(EditableRows<R> rows) {
        return cells.of(rows);
    }

    /** Offers a filter; {@code all} is what stands there while nothing is chosen. */
    protected final void facet(
            String name, String label, String all, Function<ListState, List<Choice<String>>> choices) {
        filters.add(new Facet(name, label, all, choices));
    }

    /** Offers a filter of one value, and the column of that name to be narrowed down by some of them or all but some. */
    protected final void choice(
            String name, String label, String all, Function<ListState, List<Choice<String>>> choices) {
        facet(name, label, all, choices);
        filters.add(new ColumnFilter(name, label, Condition.Kind.CHOICE, false, choices, ZoneOffset.UTC));
    }

    /** Declares the columns that the list can be narrowed down by, beside the filters. */
    protected final ColumnFilters narrow() {
        return new ColumnFilters(filters::add);
    }

    /** Sorts so, as an address says it, until somebody wants it otherwise: {@code -creation} is newest first. */
    protected final void usually(String sort) {
        grid.sorts().usually(sort);
    }

    /** Lets people jump to a letter while the list is sorted by that column first, which has these texts. */
    protected final void letters(String sort, Function<R, String> text) {
        foot.offerLetters(sort, text);
    }

    /** Offers a filter by day, in the address as 2026-11-27; {@code box} makes its field, in the bar when given true. */
    protected final void day(String name, Function<Boolean, ? extends AbstractField<?, LocalDate>> box) {
        filters.addDay(name, box);
    }

    /** What is searched, where it is not the name of a row. */
    protected final void searches(String what) {
        filters.searches(what);
    }

    /** The list is short, or has nothing to search. */
    protected final void withoutSearch() {
        filters.withoutSearch();
    }
}
