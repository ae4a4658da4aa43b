package etudeline.kit.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.kit.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields for a condition on one column: how, and what with. */
final class ConditionFields extends Div {

    /** The ways a column can be narrowed down, with their words in the bundles. */
    private enum Way {
        CONTAINS,
        CONTAINS_NOT,
        IS,
        IS_NOT,
        ONE_OF,
        NONE_OF,
        BETWEEN,
        NOT_BETWEEN,
        FILLED,
        EMPTY;

        boolean takesText() {
            return this == CONTAINS || this == CONTAINS_NOT || this == IS || this == IS_NOT;
        }

        boolean takesChoices() {
            return this == ONE_OF || this == NONE_OF;
        }

        boolean takesDays() {
            return this == BETWEEN || this == NOT_BETWEEN;
        }
    }

    private final ColumnFilter column;
    private final Select<Way> way = new Select<>();
    private final TextField text = new TextField(T.of("kit.condition.value"));
    private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>(T.of("kit.condition.values"));
    private final DatePicker from = new DatePicker(T.of("kit.condition.from"));
    private final DatePicker to = new DatePicker(T.of("kit.condition.to"));

    ConditionFields(ColumnFilter column, ListState state) {
        this.column = column;
        addClassName("form");
        way.setLabel(T.of("kit.condition.way"));
        way.setItems(ways());
        way.setItemLabelGenerator(one -> T.of("kit.condition.way." + one));
        way.addValueChangeListener(_ -> showFields());
        text.setMaxLength(100);
        Map<String, String> labels = new LinkedHashMap<>();
        column.choices().apply(state).forEach(choice -> labels.put(choice.value(), choice.label()));
        values.setItems(List.copyOf(labels.keySet()));
        values.setItemLabelGenerator(value -> labels.getOrDefault(value, value));
        values.setHelperText(labels.isEmpty() ? T.of("kit.condition.waits") : "");
        from.setI18n(VaadinWords.dates(getLocale()));
        to.setI18n(VaadinWords.dates(getLocale()));
        add(way, text, values, from, to);
        way.setValue(ways().getFirst());
        column.in(state).ifPresent(this::show);
        showFields();
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>(
                switch (column.kind()) {
                    case TEXT -> List.of(Way.CONTAINS, Way.CONTAINS_NOT, Way.IS, Way.IS_NOT);
                    case CHOICE -> List.of(Way.ONE_OF, Way.NONE_OF);
                    case DAY -> List.of(Way.BETWEEN, Way.NOT_BETWEEN);
                });
        if (column.mayBeEmpty()) {
            ways.addAll(List.of(Way.FILLED, Way.EMPTY));
        }
        return ways;
    }

    private void show(Condition condition) {
        boolean not = condition.not();
        switch (condition) {
            case Condition.Contains(String letters, boolean _) -> {
                way.setValue(not ? Way.CONTAINS_NOT : Way.CONTAINS);
                text.setValue(letters);
            }
            case Condition.Is(String whole, boolean _) -> {
                way.setValue(not ? Way.IS_NOT : Way.IS);
                text.setValue(whole);
            }
            case Condition.OneOf(List<String> some, boolean _) -> {
                way.setValue(not ? Way.NONE_OF : Way.ONE_OF);
                values.setValue(Set.copyOf(some));
            }
            case Condition.Days days -> {
                way.setValue(not ? Way.NOT_BETWEEN : Way.BETWEEN);
                from.setValue(days.from());
                to.setValue(days.to());
            }
            case Condition.Filled _ -> way.setValue(not ? Way.EMPTY : Way.FILLED);
        }
    }

    private void showFields() {
        text.setVisible(way.getValue().takesText());
        values.setVisible(way.getValue().takesChoices());
        from.setVisible(way.getValue().takesDays());
        to.setVisible(way.getValue().takesDays());
    }

    /** What has been chosen; when that is nothing, empty, and the field says so. */
    Optional<Condition> condition() {
        Way chosen = way.getValue();
        boolean not =
                chosen == Way.CONTAINS_NOT || chosen == Way.IS_NOT || chosen == Way.NONE_OF || chosen == Way.EMPTY;
        return switch (chosen) {
            case CONTAINS, CONTAINS_NOT -> text().map(letters -> new Condition.Contains(letters, not));
            case IS, IS_NOT -> text().map(whole -> new Condition.Is(whole, not));
            case ONE_OF, NONE_OF -> {
                boolean none = values.getValue().isEmpty();
                values.setInvalid(none);
                values.setErrorMessage(none ? T.of("kit.condition.chooseOne") : "");
                yield none
                        ? Optional.empty()
                        : Optional.of(new Condition.OneOf(
                                values.getValue().stream().sorted().toList(), not));
            }
            case BETWEEN, NOT_BETWEEN -> days(chosen == Way.NOT_BETWEEN);
            case FILLED, EMPTY -> Optional.of(new Condition.Filled(not));
        };
    }

    private Optional<String> text() {
        String typed = text.getValue().strip();
        text.setInvalid(typed.isEmpty());
        text.setErrorMessage(typed.isEmpty() ? T.of("kit.required") : "");
        return Optional.of(typed).filter(letters -> !letters.isEmpty());
    }

    private Optional<Condition> days(boolean not) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean none = first == null && last == null;
        boolean turned = first != null && last != null && last.isBefore(first);
        if (from.isInvalid() || to.isInvalid()) {
            return Optional.empty();
        }
        to.setErrorMessage(T.of(none ? "kit.condition.chooseDay" : "kit.condition.turned"));
        to.setInvalid(none || turned);
        return none || turned ? Optional.empty() : Optional.of(new Condition.Days(first, last, column.zone(), not));
    }
}
