package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import etudeline.kit.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A grid over any number of rows, of which it holds the ones in sight. A row is recognised by its id, so an edited row stays
 * selected; selecting a row opens it.
 *
 * @param <R> a row, a record
 * @param <F> which rows are shown, a record
 */
@JsModule("./far-rows.ts")
public final class LazyGrid<R, F> extends Grid<R> {

    private static final int PAGE = 50;
    private static final int PHONE = 640;

    private final LazyRows<R, F> rows;
    private final GridSignals signals = new GridSignals(getElement());
    private final List<RowAction<R>> actions = new ArrayList<>();
    private final List<Column<R>> wide = new ArrayList<>();
    private @Nullable Column<R> narrow;
    private @Nullable Registration resizing;
    private List<String> words = List.of();
    private final GridSorts<R> sorts = new GridSorts<>(this);
    private boolean phone;
    private final GridColumns<R> arranged = new GridColumns<>(this);

    /** Made with a source and a first filter; {@code failed} is called when the database is away. */
    public LazyGrid(RowSource<R, F> source, F filter, Runnable failed) {
        super(PAGE);
        rows = new LazyRows<>(source, filter, () -> getDataCommunicator().getBackEndSorting(), failed);
        setItems(rows);
        // The row that is open stays chosen, however often it is clicked.
        ((GridSingleSelectionModel<R>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        // A click on one header sorts by it alone; with the shift key, by it as well.
        setMultiSort(true, MultiSortPriority.APPEND, true);
        arranged.onShown(this::showColumns);
        new CutTexts(this);
        addClassName("lazy-grid");
    }

    /** A box before each row, to be called before the columns; named for whoever hears it. */
    Ticks<R> tickable(Function<R, String> name, Runnable changed) {
        return new Ticks<>(this, rows::getId, name, changed);
    }

    /** A text; with a sort name the header sorts by it. Found letters are marked. The first one names the row. */
    public Column<R> text(String sort, String header, Function<R, @Nullable String> value) {
        String style = wide.isEmpty() ? "strong" : "";
        return declare(
                drawn(cells -> cells.marked(style, row -> pieces(value.apply(row)))),
                sort,
                header,
                row -> Objects.requireNonNullElse(value.apply(row), ""));
    }

    private Column<R> drawn(Function<Cells<R>, LitRenderer<R>> drawing) {
        Cells<R> cells = new Cells<>();
        return cells.in(addColumn(drawing.apply(cells)));
    }

    private List<String> pieces(@Nullable String text) {
        return Found.pieces(Objects.requireNonNullElse(text, "—"), words);
    }

    /** A text without marks, such as a date or a level. */
    public Column<R> plain(String sort, String header, Function<R, String> value) {
        Cells<R> cells = new Cells<>();
        return declare(cells.in(addColumn(cells.plain(value))), sort, header, value);
    }

    /** A text that rows are not sorted by; without a name the column stays where it is. */
    public Column<R> name(String name, String header, Function<R, String> value) {
        return unsorted(plain(name, header, value));
    }

    /** A code in place of a long name, which the tooltip has. */
    public Column<R> code(String name, String header, Function<R, String> code, Function<R, String> whole) {
        Cells<R> cells = new Cells<>();
        return unsorted(declare(cells.in(addColumn(cells.plain(code))), name, header, whole))
                .setTooltipGenerator(cells.plain(whole)::apply)
                .setWidth("96px")
                .setFlexGrow(0);
    }

    /** The column has a name, but nothing that rows could be sorted by. */
    public Column<R> unsorted(Column<R> column) {
        sorts.withdraw(column.getKey());
        return column.setSortable(false);
    }

    /** What a file says in place of what is shown, such as a day that is not told by how near it is. */
    public Column<R> written(Column<R> column, Function<R, String> text) {
        arranged.write(column.getKey(), text);
        return column;
    }

    /** Shown only to who asks for it. */
    public Column<R> onDemand(Column<R> column) {
        arranged.hide(column);
        column.setVisible(false);
        return column;
    }

    /** A number, at the right of its column. */
    public Column<R> number(String sort, String header, Function<R, String> value) {
        return plain(sort, header, value).setTextAlign(ColumnTextAlign.END);
    }

    public Column<R> badge(String sort, String header, Function<R, Badge> value) {
        return declare(
                drawn(cells -> cells.badge(value)),
                sort,
                header,
                row -> value.apply(row).word());
    }

    /** How far something is: words beside a bar, which has a colour only while it moves. */
    public Column<R> progress(
            String header, ToIntFunction<R> hundredths, Function<R, String> words, Predicate<R> moves) {
        return declare(drawn(cells -> cells.progress(hundredths, words, moves)), "", header, words);
    }

    private Column<R> declare(Column<R> column, String sort, String header, Function<R, String> text) {
        column.setHeader(header).setResizable(true);
        if (sort.isEmpty()) {
            column.setSortable(false);
        } else {
            column.setKey(sort).setSortProperty(sort);
            arranged.add(sort, column, text);
            sorts.offer(sort);
        }
        wide.add(column);
        return column;
    }

    /** How a phone shows a row, in one column instead of the others. */
    public void phone(Function<R, PhoneRow> value) {
        // No header: a phone's list has no row for it.
        narrow = drawn(cells -> cells.phoneRow(value, this::pieces)).setFlexGrow(1);
        narrow.setVisible(false);
    }

    /** The menu at the end of each row, also behind a right click. To be called once, after the columns. */
    public void menu(List<RowAction<R>> offered) {
        actions.addAll(offered);
        wide.add(RowMenu.column(this, this::actionsFor));
    }

    /** What the menu offers for that row. */
    public List<RowAction<R>> actionsFor(@Nullable R row) {
        return row == null
                ? List.of()
                : actions.stream().filter(action -> action.fits().test(row)).toList();
    }

    /** Called with the row that has been chosen by click, tap or keyboard. */
    public void onChosen(Consumer<R> listener) {
        new GridChoice<>(this, listener);
    }

    /** Shows these rows, read anew. */
    public void filter(F filter, String search) {
        words = Folded.words(search);
        rows.filter(filter);
    }

    /** How many rows the filter has, as far as they are counted; 0 while the database is away. */
    public int total() {
        return rows.total().rows();
    }

    LazyRows<R, F> rows() {
        return rows;
    }

    GridSignals signals() {
        return signals;
    }

    GridSorts<R> sorts() {
        return sorts;
    }

    GridColumns<R> arranged() {
        return arranged;
    }

    /** As an address has it: {@code niveau,-creation}; empty for the usual sort, which is by the first column that sorts. */
    public String sortedBy() {
        return sorts.address();
    }

    /** Sorts as an address says; what names no column is left out. */
    public void sortBy(String sort) {
        sorts.apply(sort);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Page page = attach.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(event -> layOut(event.getWidth()));
        layOut(page.getExtendedClientDetails().getWindowInnerWidth());
        signals.begin();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void layOut(int width) {
        boolean wanted = narrow != null && width > 0 && width <= PHONE;
        if (wanted != phone && narrow != null) {
            phone = wanted;
            narrow.setVisible(phone);
            showColumns();
        }
    }

    private void showColumns() {
        wide.forEach(column -> column.setVisible(!phone && !arranged.isHidden(column)));
        // The browser has not been sent what was not shown.
        getDataCommunicator().reset();
    }
}
