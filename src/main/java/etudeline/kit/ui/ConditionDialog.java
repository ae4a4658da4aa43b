package etudeline.kit.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import etudeline.kit.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Narrows a list down by one of its columns; full screen on a phone. */
final class ConditionDialog extends Dialog {

    private final ListState state;
    private final Div place = new Div();
    private final Select<ColumnFilter> column = new Select<>();

    private ConditionDialog(
            List<ColumnFilter> columns,
            ColumnFilter first,
            ListState state,
            BiConsumer<ColumnFilter, Optional<Condition>> chosen) {
        this.state = state;
        addClassNames("sheet", "condition");
        setHeaderTitle(T.of("kit.filter"));
        column.setLabel(T.of("kit.condition.column"));
        column.setItems(columns);
        column.setItemLabelGenerator(ColumnFilter::label);
        column.addValueChangeListener(event -> showFields(event.getValue()));
        Div fields = new Div(column, place);
        fields.addClassName("form");
        add(fields);
        column.setValue(first);
        getFooter()
                .add(
                        Buttons.quiet(T.of("kit.condition.clear"), () -> {
                            chosen.accept(column.getValue(), Optional.empty());
                            close();
                        }),
                        Buttons.primary(T.of("kit.condition.apply"), () -> apply(chosen)));
    }

    /** Opens it with a column chosen; {@code chosen} is told what the column must hold, empty for anything. */
    static void open(
            List<ColumnFilter> columns,
            ColumnFilter first,
            ListState state,
            BiConsumer<ColumnFilter, Optional<Condition>> chosen) {
        new ConditionDialog(columns, first, state, chosen).open();
    }

    private void showFields(ColumnFilter filter) {
        place.removeAll();
        place.add(new ConditionFields(filter, state));
    }

    private void apply(BiConsumer<ColumnFilter, Optional<Condition>> chosen) {
        Optional<Condition> condition = place.getChildren()
                .filter(ConditionFields.class::isInstance)
                .map(ConditionFields.class::cast)
                .findFirst()
                .flatMap(ConditionFields::condition);
        if (condition.isPresent()) {
            chosen.accept(column.getValue(), condition);
            close();
        }
    }
}
