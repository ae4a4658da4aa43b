package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import etudeline.kit.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A grid over any number of rows, of which it holds the ones in sight. A row is recognised by its id, so an edited row stays
 * selected; selecting a row opens it.
 *
 * @param <R> a row, a record
 * @param <F> which rows are shown, a record
 */
public final class LazyGrid<R, F> extends Grid<R> {

    private static final int PAGE = 50;
    private static final String MARKED = "${item.pieces.map(p => p.m ? html`<mark>${p.t}</mark>` : p.t)}";
    private static final String BADGE = "<span class=\"badge ${item.tone}\">${item.word}</span>";
    private static final String CHEVRON = "<el-icon name=\"chevron-right\"></el-icon>";

    private final LazyRows<R, F> rows;
    private final List<RowAction<R>> actions = new ArrayList<>();
    private final List<Column<R>> wide = new ArrayList<>();
    private @Nullable Column<R> narrow;
    private @Nullable Registration resizing;
    private List<String> words = List.of();

    /** Made with a source and a first filter; {@code failed} is called when the database is away. */
    public LazyGrid(RowSource<R, F> source, F filter, Runnable failed) {
        super(PAGE);
        rows = new LazyRows<>(source, filter, failed);
        setItems(rows);
        ((GridSingleSelectionModel<R>) setSelectionMode(SelectionMode.SINGLE)).setDeselectAllowed(false);
        setMultiSort(false);
        addClassName("lazy-grid");
    }

    /** A text; with a sort name the header sorts by it. Found letters are marked. */
    public Column<R> text(String sort, String header, Function<R, @Nullable String> value) {
        LitRenderer<R> renderer = LitRenderer.<R>of("<span>" + MARKED + "</span>")
                .withProperty("pieces", row -> Found.pieces(Objects.requireNonNullElse(value.apply(row), "—"), words));
        return declare(addColumn(renderer), sort, header);
    }

    /** A text without marks, such as a date or a level. */
    public Column<R> plain(String sort, String header, Function<R, String> value) {
        return declare(addColumn(value::apply), sort, header);
    }

    /** A number, at the right of its column. */
    public Column<R> number(String sort, String header, Function<R, String> value) {
        return plain(sort, header, value).setTextAlign(ColumnTextAlign.END);
    }

    public Column<R> badge(String sort, String header, Function<R, Badge> value) {
        LitRenderer<R> renderer = LitRenderer.<R>of(BADGE)
                .withProperty("tone", row -> value.apply(row).style())
                .withProperty("word", row -> value.apply(row).word());
        return declare(addColumn(renderer), sort, header);
    }

    private Column<R> declare(Column<R> column, String sort, String header) {
        column.setHeader(header).setResizable(true);
        if (sort.isEmpty()) {
            column.setSortable(false);
        } else {
            column.setKey(sort).setSortProperty(sort);
        }
        wide.add(column);
        return column;
    }

    /** How a phone shows a row, in one column instead of the others. */
    public void phone(Function<R, PhoneRow> value) {
        LitRenderer<R> renderer = LitRenderer.<R>of("<div class=\"phone-row\"><div><b>" + MARKED
                        + "</b><span>${item.line}</span></div>${item.word ? html`" + BADGE + "` : ''}" + CHEVRON
                        + "</div>")
                .withProperty("pieces", row -> Found.pieces(value.apply(row).title(), words))
                .withProperty("line", row -> value.apply(row).line())
                .withProperty(
                        "tone",
                        row -> value.apply(row).badge().map(Badge::style).orElse(""))
                .withProperty(
                        "word", row -> value.apply(row).badge().map(Badge::word).orElse(""));
        narrow = addColumn(renderer).setHeader(T.of("kit.rows")).setFlexGrow(1);
        narrow.setVisible(false);
    }

    /** The menu at the end of each row, also behind a right click. To be called once, after the columns. */
    public void menu(List<RowAction<R>> offered) {
        actions.addAll(offered);
        GridContextMenu<R> menu = addContextMenu();
        menu.setDynamicContentHandler(row -> {
            menu.removeAll();
            actionsFor(row)
                    .forEach(action -> menu.addItem(
                                    action.label(), _ -> action.work().accept(row))
                            .addComponentAsFirst(action.icon().create()));
            return row != null && !actionsFor(row).isEmpty();
        });
        LitRenderer<R> dots = LitRenderer.<R>of(
                        "<button class=\"dots\" aria-label=\"${item.label}\" aria-haspopup=\"menu\""
                                + " @click=\"${e => { e.stopPropagation(); const b = e.currentTarget.getBoundingClientRect();"
                                + " e.currentTarget.dispatchEvent(new MouseEvent('contextmenu',"
                                + " {bubbles: true, composed: true, clientX: b.right, clientY: b.bottom})); }}\">"
                                + "<el-icon name=\"ellipsis-vertical\"></el-icon></button>")
                .withProperty("label", _ -> T.of("kit.rowMenu"));
        wide.add(addColumn(dots).setWidth("48px").setFlexGrow(0).setHeaderPartName("narrow"));
    }

    /** What the menu offers for that row. */
    public List<RowAction<R>> actionsFor(@Nullable R row) {
        return row == null
                ? List.of()
                : actions.stream().filter(action -> action.fits().test(row)).toList();
    }

    /** Called with the row that has been chosen by click, tap or keyboard; possibly twice. */
    public void onChosen(Consumer<R> listener) {
        addItemClickListener(event -> {
            select(event.getItem());
            listener.accept(event.getItem());
        });
        asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.accept(event.getValue());
            }
        });
    }

    /** Shows other rows. */
    public void filter(F filter, String search) {
        words = Folded.words(search);
        rows.filter(filter);
    }

    /** Reads all again, such as after something was added or deleted. */
    public void refresh() {
        rows.refreshAll();
    }

    /** How many rows the filter has. */
    public int total() {
        return rows.total();
    }

    /** As an address has it: {@code nom}, {@code -creation}, empty for the usual sort. */
    public String sortedBy() {
        return String.join(
                ",",
                getSortOrder().stream()
                        .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + order.getSorted().getKey())
                        .toList());
    }

    /** Sorts as an address says; names that are no column's are left out. */
    public void sortBy(String sort) {
        List<GridSortOrder<R>> orders = new ArrayList<>();
        for (String part : sort.split(",", -1)) {
            boolean down = part.startsWith("-");
            Column<R> column = getColumnByKey(down ? part.substring(1) : part);
            if (column != null && orders.isEmpty()) {
                orders.add(new GridSortOrder<>(column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING));
            }
        }
        sort(orders);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Page page = attach.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(event -> layOut(event.getWidth()));
        layOut(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void layOut(int width) {
        boolean phone = narrow != null && width > 0 && width <= 640;
        wide.forEach(column -> column.setVisible(!phone));
        if (narrow != null) {
            narrow.setVisible(phone);
        }
    }
}
