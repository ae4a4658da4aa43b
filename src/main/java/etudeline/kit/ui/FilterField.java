package etudeline.kit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.DatabaseAway;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A filter's field, in the bar above a list or in a phone's drawer.
 *
 * @param show shows what the state says of the filter, and returns the state without what is not possible
 */
record FilterField(Component field, UnaryOperator<ListState> show) {

    /** Makes the field of a filter. */
    @FunctionalInterface
    interface Maker {

        /** In the bar when {@code inBar}; {@code changed} is called with what a person has chosen. */
        FilterField make(boolean inBar, Consumer<@Nullable String> changed);
    }

    private static final Logger log = LoggerFactory.getLogger(FilterField.class);

    static Maker of(Facet facet) {
        return (inBar, changed) -> {
            ChoiceBox<String> box = new ChoiceBox<>("");
            box.setPlaceholder(facet.all());
            box.setClearButtonVisible(true);
            box.addValueChangeListener(event -> changed.accept(event.getValue()));
            if (inBar) {
                Span label = new Span(facet.label());
                label.getElement().setAttribute("aria-hidden", "true");
                box.setPrefixComponent(label);
                box.setAriaLabel(facet.label());
                box.addClassName("facet");
                box.getStyle().set("--letters", Integer.toString(facet.label().length()));
            } else {
                box.setLabel(facet.label());
            }
            return new FilterField(box, state -> show(facet, box, state));
        };
    }

    private static ListState show(Facet facet, ChoiceBox<String> box, ListState state) {
        if (!offer(facet, box, state)) {
            return state;
        }
        Optional<String> one = state.get(facet.name()).filter(box::offers);
        box.setValue(one.orElse(null));
        // Some of the choices, or all but some, are a condition on the column.
        return state.conditions().columns().containsKey(facet.name())
                ? state
                : state.with(facet.name(), one.orElse(null));
    }

    /** While the database is away the choices of before stay, and what is chosen: it is the list that says so. */
    private static boolean offer(Facet facet, ChoiceBox<String> box, ListState state) {
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

    /** Of a day, in the address as 2026-11-27; {@code box} makes the field, in the bar when it is given true. */
    static Maker ofDay(String name, Function<Boolean, ? extends AbstractField<?, LocalDate>> box) {
        return (inBar, changed) -> {
            AbstractField<?, LocalDate> field = box.apply(inBar);
            field.addValueChangeListener(event -> changed.accept(
                    event.getValue() == null ? null : event.getValue().toString()));
            return new FilterField(field, state -> {
                Optional<LocalDate> day = state.get(name).flatMap(FilterField::day);
                field.setValue(day.orElse(null));
                return state.with(name, day.map(LocalDate::toString).orElse(null));
            });
        };
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
