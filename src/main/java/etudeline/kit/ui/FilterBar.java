package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import etudeline.kit.DatabaseAway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Search field and filters above a list; on a phone the filters are in a drawer from below. */
final class FilterBar extends Div {

    private static final Logger log = LoggerFactory.getLogger(FilterBar.class);
    private static final int TYPING_PAUSE = 300;

    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final ConditionChips conditions = new ConditionChips(() -> state(), this::change);
    private final Button more = Buttons.quiet(T.of("kit.filter"), conditions::openAny);
    private final Button reset;
    private final Button drawer = new Button(T.of("kit.filters"), Icon.LIST_FILTER.create());
    private final Span number = new Span();
    private final List<Facet> facets = new ArrayList<>();
    private final Map<String, ChoiceBox<String>> boxes = new LinkedHashMap<>();
    private final Consumer<ListState> changed;
    private final IntSupplier total;
    private ListState state = ListState.EMPTY;
    private boolean showing;
    private Runnable seen = () -> {};

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
        return read.understood(conditions.columns(), boxes.keySet());
    }

    void addAtEnd(Button button) {
        add(button);
    }

    void withoutSearch() {
        search.setVisible(false);
    }

    void add(Facet facet) {
        facets.add(facet);
        ChoiceBox<String> box = box(facet, boxes);
        Span label = new Span(facet.label());
        label.getElement().setAttribute("aria-hidden", "true");
        box.setPrefixComponent(label);
        box.setAriaLabel(facet.label());
        box.addClassName("facet");
        chips.add(box);
        drawer.setVisible(true);
    }

    private ChoiceBox<String> box(Facet facet, Map<String, ChoiceBox<String>> among) {
        ChoiceBox<String> box = new ChoiceBox<>("");
        box.setPlaceholder(facet.all());
        box.setClearButtonVisible(true);
        box.addValueChangeListener(event -> change(facet.name(), event.getValue()));
        among.put(facet.name(), box);
        return box;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(List.of(ListState.SEARCH));
        facets.forEach(facet -> names.add(facet.name()));
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
            show(boxes);
            state = understood(state);
            showCounts();
            return state;
        } finally {
            showing = false;
        }
    }

    private void show(Map<String, ChoiceBox<String>> among) {
        for (Facet facet : facets) {
            ChoiceBox<String> box = among.get(facet.name());
            if (box != null && offer(facet, box)) {
                Optional<String> one = state.get(facet.name()).filter(box::offers);
                if (!state.conditions().columns().containsKey(facet.name())) {
                    state = state.with(facet.name(), one.orElse(null));
                }
                box.setValue(one.orElse(null));
            }
        }
    }

    /** While the database is away the choices of before stay, and what is chosen: it is the list that says so. */
    private boolean offer(Facet facet, ChoiceBox<String> box) {
        try {
            List<Choice<String>> choices = facet.choices().apply(state);
            box.offer(choices);
            box.setEnabled(!choices.isEmpty());
            return true;
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "No choices of " + facet.name());
            return false;
        }
    }

    boolean isFiltering() {
        return names().stream().anyMatch(name -> state.get(name).isPresent());
    }

    private void change(String name, String value) {
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
        conditions.show(boxes.keySet());
        more.setVisible(!conditions.columns().isEmpty());
        reset.setVisible(isFiltering());
        drawer.setVisible(!facets.isEmpty() || !conditions.columns().isEmpty());
        number.setText(Long.toString(set));
        drawer.setSuffixComponent(set == 0 ? null : number);
    }

    private void openDrawer() {
        Dialog dialog = new Dialog(T.of("kit.filters"));
        dialog.addClassName("sheet");
        Map<String, ChoiceBox<String>> inDrawer = new LinkedHashMap<>();
        Button see = Buttons.primary("", dialog::close);
        Div fields = new Div();
        fields.addClassName("form");
        for (Facet facet : facets) {
            ChoiceBox<String> box = box(facet, inDrawer);
            box.setLabel(facet.label());
            box.addValueChangeListener(_ -> refresh(inDrawer, see));
            fields.add(box);
        }
        refresh(inDrawer, see);
        dialog.add(fields);
        if (!conditions.columns().isEmpty()) {
            ConditionChips chosen = new ConditionChips(this::state, (name, value) -> {
                change(name, value);
                refresh(inDrawer, see);
            });
            conditions.columns().forEach(chosen::offer);
            Button add = Buttons.plain(T.of("kit.condition.add"), chosen::openAny);
            add.setIcon(Icon.PLUS.create());
            dialog.add(chosen, add);
            chosen.show(boxes.keySet());
            seen = () -> chosen.show(boxes.keySet());
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

    private void refresh(Map<String, ChoiceBox<String>> inDrawer, Button see) {
        if (!showing) {
            showing = true;
            show(inDrawer);
            showing = false;
            see.setText(T.of("kit.seeResults", total.getAsInt()));
            seen.run();
        }
    }
}
