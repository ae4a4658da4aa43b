package etudeline.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What a list is narrowed down by beside its usual filters: a chip for each column, to be changed or taken away. */
final class ConditionChips extends Div {

    private final List<ColumnFilter> columns = new ArrayList<>();
    private final Supplier<ListState> state;
    private final BiConsumer<String, String> change;

    /** Made; {@code change} gets a column's name and what the address says of it then, empty for nothing. */
    ConditionChips(Supplier<ListState> state, BiConsumer<String, String> change) {
        this.state = state;
        this.change = change;
        addClassNames("chips", "conditions");
    }

    void offer(ColumnFilter column) {
        columns.add(column);
    }

    List<ColumnFilter> columns() {
        return columns;
    }

    /** Shows what is in force, but what a filter of that name shows. */
    void show(Set<String> facets) {
        removeAll();
        for (ColumnFilter column : columns) {
            column.in(state.get())
                    .filter(condition -> !facets.contains(column.name()) || !ListState.isOneValue(condition))
                    .ifPresent(condition -> add(chip(column, condition)));
        }
        setVisible(getComponentCount() > 0);
    }

    private Div chip(ColumnFilter column, Condition condition) {
        String words = ConditionWords.of(column, condition, state.get());
        Button edit = new Button("", _ -> open(column));
        Span label = new Span(column.label());
        Span value = new Span(words);
        value.addClassName("value");
        edit.setPrefixComponent(label);
        edit.setSuffixComponent(value);
        edit.setAriaLabel(T.of("kit.condition.edit", column.label(), words));
        Div chip = new Div(
                edit,
                Buttons.icon(
                        Icon.X, T.of("kit.condition.remove", column.label()), () -> change.accept(column.name(), "")));
        chip.addClassName("condition-chip");
        return chip;
    }

    /** Asks what a column must hold. */
    void open(ColumnFilter column) {
        ConditionDialog.open(
                columns,
                column,
                state.get(),
                (chosen, condition) -> change.accept(
                        chosen.name(), condition.map(Condition::address).orElse("")));
    }

    /** The first column that is free, to begin with. */
    void openAny() {
        Optional<ColumnFilter> free = columns.stream()
                .filter(column -> column.in(state.get()).isEmpty())
                .findFirst();
        open(free.orElse(columns.getFirst()));
    }
}
