package etudeline.kit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Search field and filters above a list; on a phone the filters are in a drawer from below. */
final class FilterBar extends Div {

    private static final int TYPING_PAUSE = 300;

    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final ConditionChips conditions = new ConditionChips(() -> state(), this::change);
    private final Button more = Buttons.quiet(T.of("kit.filter"), conditions::openAny);
    private final Button reset;
    private final Button drawer = new Button(T.of("kit.filters"), Icon.LIST_FILTER.create());
    private final Span number = new Span();
    private final Map<String, FilterField.Maker> filters = new LinkedHashMap<>();
    private final List<FilterField> fields = new ArrayList<>();
    private final Consumer<ListState> changed;
    private final IntSupplier total;
    private ListState state = ListState.EMPTY;
    private boolean showing;
    private Runnable seen = () -> {};
    private Consumer<Div> sorting = _ -> {};

    FilterBar(Consumer<ListState> changed, IntSupplier total) {
        this.changed = changed;
        this.total = total;
        addClassName("filters");
        search.setAriaLabel(T.of("kit.search"));
        search.setPlaceholder(T.of("kit.search"));
        search.setPrefixComponent(Icon.SEARCH.small());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addValueChangeListener(event -> change(ListState.SEARCH, event.getValue()));
        reset = new Button(T.of("kit.reset"), _ -> apply(ListState.EMPTY.with(ListState.SORT, state.sort())));
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClassName("reset");
        drawer.addClassName("drawer-button");
        drawer.addClickListener(_ -> openDrawer());
        number.addClassNames("badge", "violet");
        chips.addClassName("chips");
        more.setIcon(Icon.LIST_FILTER.create());
        more.addClassName("more");
        add(search, chips, conditions, drawer, more, reset);
        showCounts();
    }

    private ListState state() {
        return state;
    }

    void add(ColumnFilter column) {
        conditions.offer(column);
        showCounts();
    }

    /** The same with what it says of columns understood. */
    private ListState understood(ListState read) {
        return read.understood(conditions.columns(), filters.keySet());
    }

    void addAtEnd(Button button) {
        add(button);
    }

    /** Tells of each sort a person wants; on a phone, where no header can be pressed, the drawer offers them. */
    void sorting(LazyGrid<?, ?> grid, Runnable sorted) {
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.run();
            }
        });
        sorting = form -> {
            ChoiceBox<String> box = new ChoiceBox<>(T.of("kit.sort"));
            box.offer(grid.sorts().choices(grid.arranged()::label));
            if (box.offers(grid.sorts().now())) {
                box.setValue(grid.sorts().now());
            }
            box.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    grid.sortBy(event.getValue());
                    sorted.run();
                }
            });
            form.add(box);
        };
    }

    void searches(String what) {
        search.setPlaceholder(what);
    }

    void withoutSearch() {
        search.setVisible(false);
    }

    void add(Facet facet) {
        add(facet.name(), FilterField.of(facet));
    }

    void addDay(String name, Function<Boolean, ? extends AbstractField<?, LocalDate>> box) {
        add(name, FilterField.ofDay(name, box));
    }

    private void add(String name, FilterField.Maker filter) {
        filters.put(name, filter);
        FilterField field = filter.make(true, value -> change(name, value));
        fields.add(field);
        chips.add(field.field());
        drawer.setVisible(true);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(ListState.SEARCH));
        names.addAll(filters.keySet());
        conditions.columns().stream()
                .map(ColumnFilter::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Shows that state without telling anybody; returns what of it is possible. */
    ListState show(ListState wanted) {
        showing = true;
        try {
            state = understood(wanted);
            search.setValue(wanted.search());
            show(fields);
            state = understood(state);
            showCounts();
            return state;
        } finally {
            showing = false;
        }
    }

    private void show(List<FilterField> among) {
        for (FilterField field : among) {
            state = field.show().apply(state);
        }
    }

    boolean isFiltering() {
        return names().stream().anyMatch(name -> state.get(name).isPresent());
    }

    private void change(String name, @Nullable String value) {
        if (!showing) {
            apply(state.with(name, value).with(ListState.PAGE, null));
        }
    }

    private void apply(ListState wanted) {
        changed.accept(show(wanted));
    }

    private void showCounts() {
        long set = names().stream()
                .filter(name ->
                        !name.equals(ListState.SEARCH) && state.get(name).isPresent())
                .count();
        conditions.show(filters.keySet());
        more.setVisible(!conditions.columns().isEmpty());
        reset.setVisible(isFiltering());
        drawer.setVisible(!filters.isEmpty() || !conditions.columns().isEmpty());
        number.setText(Long.toString(set));
        drawer.setSuffixComponent(set == 0 ? null : number);
    }

    private void openDrawer() {
        Dialog dialog = new Dialog(T.of("kit.filters"));
        dialog.addClassName("sheet");
        List<FilterField> inDrawer = new ArrayList<>();
        Button see = Buttons.primary("", dialog::close);
        Div form = new Div();
        form.addClassName("form");
        filters.forEach((name, filter) -> {
            FilterField field = filter.make(false, value -> {
                change(name, value);
                refresh(inDrawer, see);
            });
            inDrawer.add(field);
            form.add(field.field());
        });
        refresh(inDrawer, see);
        sorting.accept(form);
        dialog.add(form);
        if (!conditions.columns().isEmpty()) {
            ConditionChips chosen = new ConditionChips(this::state, (name, value) -> {
                change(name, value);
                refresh(inDrawer, see);
            });
            conditions.columns().forEach(chosen::offer);
            Button add = Buttons.plain(T.of("kit.condition.add"), chosen::openAny);
            add.setIcon(Icon.PLUS.create());
            dialog.add(chosen, add);
            chosen.show(filters.keySet());
            seen = () -> chosen.show(filters.keySet());
        }
        dialog.getFooter()
                .add(
                        Buttons.quiet(T.of("kit.reset"), () -> {
                            apply(ListState.EMPTY
                                    .with(ListState.SORT, state.sort())
                                    .with(ListState.SEARCH, state.search()));
                            refresh(inDrawer, see);
                        }),
                        see);
        dialog.open();
    }

    private void refresh(List<FilterField> inDrawer, Button see) {
        if (!showing) {
            showing = true;
            show(inDrawer);
            showing = false;
            see.setText(T.of("kit.seeResults", total.getAsInt()));
            seen.run();
        }
    }
}
