package etudeline.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field of an {@link EditForm}: what it shows of the record, what it demands, and what was there before. */
final class FormField<E, V> {

    /** What to do with the field, and what the person has to decide about it. */
    record Merge(Runnable apply, Optional<Difference> difference) {}

    /** Typed here one thing, saved by somebody else another: whoever edits chooses. */
    record Difference(String label, String saved, String typed, Runnable takeSaved) {}

    private final String name;
    private final Component component;
    private final HasValue<?, V> field;
    private final Function<E, V> shown;
    private final boolean required;
    private int most = Integer.MAX_VALUE;
    private Function<V, String> words = value -> Objects.toString(value, "");
    private @Nullable V settled;

    private <C extends Component & HasValue<?, V>> FormField(
            String name, C field, Function<E, V> shown, boolean required) {
        this.name = name;
        this.component = field;
        this.field = field;
        this.shown = shown;
        this.required = required;
        this.settled = field.getValue();
        if (field instanceof HasValidationProperties validated) {
            // What is wrong is decided here and by the service; the browser's own opinion would wipe that out.
            validated.setManualValidation(true);
            field.addValueChangeListener(_ -> validated.setInvalid(false));
        }
    }

    static <E, V, C extends Component & HasValue<?, V>> FormField<E, V> required(
            String name, C field, Function<E, V> shown) {
        return new FormField<>(name, field, shown, true);
    }

    static <E, V, C extends Component & HasValue<?, V>> FormField<E, V> optional(
            String name, C field, Function<E, V> shown) {
        return new FormField<>(name, field, shown, false);
    }

    FormField<E, V> atMost(int characters) {
        most = characters;
        return this;
    }

    FormField<E, V> described(Function<V, String> inWords) {
        words = inWords;
        return this;
    }

    String name() {
        return name;
    }

    Component component() {
        return component;
    }

    void read(E value) {
        field.setValue(shown.apply(value));
    }

    void settle() {
        settled = field.getValue();
    }

    boolean isChanged() {
        return !Objects.equals(settled, field.getValue());
    }

    boolean check() {
        boolean blank = field.isEmpty() || (field.getValue() instanceof String text && text.isBlank());
        if (blank && required) {
            fail(T.of("kit.required"));
        } else if (field.getValue() instanceof String text && text.strip().length() > most) {
            fail(T.of("kit.long", most));
        } else {
            return true;
        }
        return false;
    }

    private void fail(String text) {
        if (component instanceof HasValidationProperties validated) {
            validated.setErrorMessage(text);
            validated.setInvalid(true);
        }
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** What has been typed here and saved by another, before either is touched: taking one field may clear the next. */
    Merge compare(E savedByOther) {
        V typed = field.getValue();
        V saved = shown.apply(savedByOther);
        boolean changedHere = isChanged();
        boolean changedThere = !Objects.equals(settled, saved);
        Runnable take = () -> field.setValue(saved);
        settled = saved;
        if (!changedThere || Objects.equals(saved, typed)) {
            return new Merge(() -> {}, Optional.empty());
        }
        if (!changedHere) {
            return new Merge(take, Optional.empty());
        }
        String label = component instanceof HasLabel labelled ? labelled.getLabel() : name;
        return new Merge(() -> {}, Optional.of(new Difference(label, inWords(saved), inWords(typed), take)));
    }

    private String inWords(@Nullable V value) {
        String text = value == null ? "" : words.apply(value);
        return text.isBlank() ? "—" : text;
    }
}
