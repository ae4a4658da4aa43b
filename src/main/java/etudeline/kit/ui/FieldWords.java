package etudeline.kit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.provider.HasListDataView;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The value of a field from the text that outlived the page. What was chosen is told in the words it is offered in, since
 * the keys behind them are those of a page that is gone. No kind of field is named here: whatever keeps a text would load
 * all of them into the browser.
 */
@FunctionalInterface
public interface FieldWords<V> {

    /** A whole number. */
    FieldWords<Integer> NUMBER =
            text -> Optional.of(text).filter(each -> each.matches("-?\\d{1,9}")).map(Integer::valueOf);

    /** A day and a time, as a browser writes them. */
    FieldWords<LocalDateTime> MOMENT = text -> {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    };

    /** Empty for what is no value of the field at the moment. */
    Optional<V> value(String text);

    /** Of a text or of a checkbox: its empty value tells which. */
    @SuppressWarnings("unchecked")
    static <V> FieldWords<V> of(HasValue<?, V> field) {
        FieldWords<?> words = switch ((Object) field.getEmptyValue()) {
            case String _ -> Optional::of;
            case Boolean _ -> text -> Optional.of(Boolean.valueOf(text));
            case null, default ->
                throw new IllegalArgumentException("It is not known how to keep a " + field.getClass());
        };
        return (FieldWords<V>) words;
    }

    /** Of one of the choices, called so. */
    static <V> FieldWords<V> oneOf(HasListDataView<V, ?> field, Function<V, String> label) {
        return text -> {
            List<V> meant = field.getListDataView()
                    .getItems()
                    .filter(item -> label.apply(item).equals(text))
                    .toList();
            // Two of one name: not for us to choose.
            return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
        };
    }

    /** Of some of the choices, a line for each. */
    static <V> FieldWords<Set<V>> someOf(HasListDataView<V, ?> field, Function<V, String> label) {
        FieldWords<V> each = oneOf(field, label);
        return text -> Optional.of(text.lines()
                .map(each::value)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
