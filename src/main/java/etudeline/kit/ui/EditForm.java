package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.kit.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, one column, in the order declared. Each has the name that the service's {@link Refused} problems
 * use, so that these find their place. Lives in a {@link FormDialog} or {@link FormPanel}.
 *
 * @param <E> what is edited, a record
 */
public abstract class EditForm<E> extends Div {

    private final Map<String, FormField<E, ?>> fields = new LinkedHashMap<>();
    private final ProblemPlaces places = new ProblemPlaces();

    @SuppressWarnings("this-escape") // a component is put together in its constructor
    protected EditForm() {
        addClassName("form");
    }

    /** What the fields hold now. */
    protected abstract E value();

    /** A text that must be there. */
    protected TextField text(String name, String label, int most, Function<E, String> shown) {
        TextField field = new TextField(label);
        declare(FormField.required(name, field, shown, Optional::of).atMost(most));
        return field;
    }

    /** A text that may be left out: "" then. */
    protected TextField optionalText(String name, String label, int most, Function<E, @Nullable String> shown) {
        TextField field = new TextField(T.of("kit.optional", label));
        declare(FormField.optional(name, field, orEmpty(shown), Optional::of).atMost(most));
        return field;
    }

    /** An e-mail address that may be left out: "" then. */
    protected EmailField optionalEmail(String name, String label, int most, Function<E, @Nullable String> shown) {
        EmailField field = new EmailField(T.of("kit.optional", label));
        declare(FormField.optional(name, field, orEmpty(shown), Optional::of).atMost(most));
        return field;
    }

    /** One of some choices, which must be made. */
    protected <V> ChoiceBox<V> choice(String name, String label, Function<E, V> shown) {
        ChoiceBox<V> field = new ChoiceBox<>(label);
        declare(FormField.required(name, field, shown, FieldWords.oneOf(field, field::label))
                .described(field::label));
        return field;
    }

    /** One of some choices, or none. */
    protected <V> ChoiceBox<V> optionalChoice(String name, String label, Function<E, V> shown) {
        ChoiceBox<V> field = new ChoiceBox<>(T.of("kit.optional", label));
        declare(FormField.optional(name, field, shown, FieldWords.oneOf(field, field::label))
                .described(field::label));
        return field;
    }

    /** Some of some choices, at least one. */
    protected <V> MultiSelectComboBox<V> choices(String name, String label, Function<E, Set<V>> shown) {
        MultiSelectComboBox<V> field = new MultiSelectComboBox<>(label);
        declare(FormField.required(
                name,
                field,
                shown,
                FieldWords.someOf(field, each -> field.getItemLabelGenerator().apply(each))));
        return field;
    }

    /**
     * A field of another kind; what it must hold, the service says.
     *
     * @param kept makes its value of the text that the browser kept
     * @param words says its value
     */
    protected <V, C extends Component & HasValue<?, V>> void field(
            String name, C field, Function<E, V> shown, FieldWords<V> kept, Function<V, String> words) {
        declare(FormField.optional(name, field, shown, kept).described(words));
    }

    private void declare(FormField<E, ?> field) {
        fields.put(field.name(), field);
        if (field.component() instanceof HasValidation validated) {
            places.put(field.name(), validated);
        }
        add(field.component());
    }

    private static <E> Function<E, String> orEmpty(Function<E, @Nullable String> shown) {
        return value -> {
            String text = shown.apply(value);
            return text == null ? "" : text;
        };
    }

    /** Shows that, which counts as saved from now on. */
    final void read(E value) {
        fields.values().forEach(field -> field.read(value));
        settle();
    }

    /** What the fields hold now counts as saved. */
    final void settle() {
        fields.values().forEach(FormField::settle);
    }

    final void keepIn(Kept kept) {
        fields.values().forEach(field -> field.keepIn(kept));
    }

    final boolean isChanged() {
        return fields.values().stream().anyMatch(FormField::isChanged);
    }

    /** Whether everything required is there and nothing is too long; says so at the fields and goes to the first. */
    final boolean check() {
        List<FormField<E, ?>> wrong =
                fields.values().stream().filter(field -> !field.check()).toList();
        wrong.stream().findFirst().ifPresent(FormField::focus);
        return wrong.isEmpty();
    }

    /** Puts each problem at its field and goes to the first; returns those that belong to no field. */
    final List<Refused.Problem> show(Refused refused) {
        return places.show(refused.problems());
    }

    /** Takes over what only others changed; returns the fields that both sides changed, each its way. */
    final List<FormField.Difference> merge(E saved) {
        List<FormField.Merge> merges =
                fields.values().stream().map(field -> field.compare(saved)).toList();
        merges.forEach(merge -> merge.apply().run());
        return merges.stream().flatMap(merge -> merge.difference().stream()).toList();
    }

    /** The fields in which something else is typed than is saved, each its way. */
    final List<FormField.Difference> differences() {
        return fields.values().stream()
                .flatMap(field -> field.difference().stream())
                .toList();
    }

    final void focusFirst() {
        fields.values().stream().findFirst().ifPresent(FormField::focus);
    }
}
