package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import etudeline.kit.RowReading;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

/**
 * A page with a list of any length: heading and total, search and filters kept in the address, the grid, a detail at its
 * right. A view extends it, declares filters and columns in its constructor, and assembles what else it needs.
 *
 * @param <R> a row, a record
 * @param <F> which rows are shown, a record
 */
public abstract class ListPage<R, F> extends NarrowedList<R, F> implements Page, BeforeEnterObserver {

    /** For what is new, which has no address. */
    private static final String NEW = "nouveau";

    /** What a page of the address means: the list itself scrolls. */
    private static final int ROWS_OF_A_PAGE = ListFoot.PAGE;

    private final String heading;
    private final Function<ListState, F> filter;
    private final TitleRow title;
    private final ListTotals<R, F> totals;
    private final ListFailure strip = new ListFailure(this::refresh);
    private final DetailLayout split;
    private final Div box;
    private final ListArrangement arrangement;
    private Optional<BulkBar<R>> bulk = Optional.empty();
    private ListState state = ListState.EMPTY;
    private boolean entering;

    /**
     * Starts the page.
     *
     * @param filter makes the service's filter from what the address says
     * @param actions at the right of the title row, the primary one last
     */
    @SuppressWarnings("this-escape") // a component is put together in its constructor
    protected ListPage(String heading, RowSource<R, F> source, Function<ListState, F> filter, Component... actions) {
        super(source, filter.apply(ListState.EMPTY));
        this.heading = heading;
        this.filter = filter;
        this.title = new TitleRow(heading, actions);
        addClassNames("page", "fills", "list-page");
        totals = new ListTotals<>(
                title, grid, () -> filter.apply(ListState.EMPTY), this::showEverything, this::showTotal);
        grid.setAriaLabel(heading);
        grid.setSizeFull();
        filters.sorting(grid, this::sorted);
        grid.signals().onPosition(this::scrolled);
        arrangement = new ListArrangement(grid.arranged(), source.name());
        filters.addAtEnd(arrangement.button());
        box = new Div(strip, cells, grid, foot);
        cells.whenGone(this::refresh);
        box.addClassName("grid-box");
        split = new DetailLayout(heading, box, () -> whenFree(this::close));
        cells.whenSaved(id -> split.reread(id.toString()));
        add(title, filters, split, new KeptForms(listPath(), this::reopen));
    }

    private void sorted() {
        remember(state.with(ListState.SORT, grid.sortedBy()).with(ListState.PAGE, null));
        foot.show();
    }

    /** More buttons at the right of the title row. */
    protected final void actions(Component... buttons) {
        title.addActions(buttons);
    }

    /** What the list shows now, all rows of the filter, for a file. */
    protected final TextTable table(BiFunction<F, Sort, RowReading<R>> reading) {
        List<Function<R, String>> texts = grid.arranged().shownTexts();
        F wanted = shown();
        Sort sort = grid.rows().sort();
        return new TextTable(
                heading,
                grid.arranged().shownLabels(),
                writer -> reading.apply(wanted, sort)
                        .forEach(row -> writer.accept(
                                texts.stream().map(text -> text.apply(row)).toList())));
    }

    /** Lets rows be ticked, each named for whoever hears it, to do this with them; to be called before the columns. */
    protected final Ticks<R> bulk(Function<R, String> name, List<BulkAction> actions) {
        BulkBar<R> made = new BulkBar<>(grid, name, actions);
        bulk = Optional.of(made);
        box.add(made);
        return made.ticks();
    }

    /** What is shown when there is nothing at all, and what is said when the filters leave nothing. */
    protected final void whenEmpty(EmptyState nothingAtAll, String nothingFound) {
        totals.whenEmpty(nothingAtAll, nothingFound);
    }

    /** Opens something beside the grid and puts its path behind the list's, such as the id; empty for none. */
    protected final <D extends Component & Detail> void open(D detail, String path) {
        detail.keepAs(listPath() + "/" + (path.isEmpty() ? NEW : path));
        split.open(detail, path);
        remember(state);
    }

    /** Which rows the list shows now. */
    protected final F shown() {
        return filter.apply(state);
    }

    private void reopen(String path) {
        if (path.equals(NEW) && split.isFree()) {
            reopenNew();
        }
    }

    /** Opens the form for something new, for what was typed in it before the page was lost. */
    protected void reopenNew() {}

    protected final boolean isOpen(String path) {
        return split.isOpen(path);
    }

    /** Does the work once nothing unsaved is open beside the grid. */
    protected final void whenFree(Runnable work) {
        split.whenFree(work);
    }

    /** Closes what is open; its row stays selected, so that the eye finds it again. */
    protected final void close() {
        split.close();
        grid.getElement().callJsFunction("focus");
        remember(state);
    }

    /** Reads and counts again, the choices of the filters too, such as after something was added or deleted. */
    protected final void refresh() {
        totals.forget();
        grid.rows().changed();
        state = filters.show(state);
        show();
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        entering = true;
        try {
            state = filters.show(ListState.of(event.getLocation().getQueryParameters()));
            grid.sortBy(state.sort());
            untick();
            show();
            if (state.page() > 1) {
                grid.scrollToIndex((state.page() - 1) * ROWS_OF_A_PAGE);
            }
            entered(event);
        } finally {
            entering = false;
        }
    }

    /** For what else the address opens. */
    protected void entered(BeforeEnterEvent event) {}

    private void showEverything() {
        filtered(filters.show(ListState.EMPTY));
    }

    @Override
    final void filtered(ListState wanted) {
        remember(wanted);
        untick();
        show();
    }

    /** Who filters otherwise means other rows. */
    private void untick() {
        bulk.ifPresent(bar -> bar.ticks().clear());
    }

    private void show() {
        strip.hide();
        grid.filter(filter.apply(state), state.search());
        showTotal();
    }

    private void showTotal() {
        if (filters.isFiltering()) {
            totals.showFound(!strip.isVisible());
        } else {
            totals.showAll();
        }
        bulk.ifPresent(BulkBar::show);
        foot.show();
    }

    /** Given by the container; without one, as where nobody is signed in, nothing is kept. */
    @Autowired(required = false)
    final void keepLayoutIn(LayoutMemory memory) {
        arrangement.keepIn(memory);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        arrangement.begin();
    }

    @Override
    final void failed() {
        grid.setEmptyStateText("");
        strip.show();
    }

    private void scrolled(int first, int last) {
        foot.at(first, last);
        int page = first / ROWS_OF_A_PAGE + 1;
        remember(state.with(ListState.PAGE, page == 1 ? null : Integer.toString(page)));
    }

    private void remember(ListState wanted) {
        state = wanted;
        if (!entering) {
            String path = split.opened().isEmpty() ? listPath() : listPath() + "/" + split.opened();
            Location here = new Location(path, state.parameters(filters.names()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
        }
    }

    private String listPath() {
        return RouteConfiguration.forSessionScope().getUrl(getClass());
    }

    @Override
    public String heading() {
        return heading;
    }
}
