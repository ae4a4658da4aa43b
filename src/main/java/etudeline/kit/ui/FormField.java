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
    private final KeptField<V> kept;
    private final Function<E, V> shown;
    private final boolean required;
    private int most = Integer.MAX_VALUE;
    private Function<V, String> words = value -> Objects.toString(value, "");

    private <C extends Component & HasValue<?, V>> FormField(
            String name, C field, Function<E, V> shown, boolean required, FieldWords<V> kept) {
        this.name = name;
        this.component = field;
        this.field = field;
        this.shown = shown;
        this.required = required;
        this.kept = new KeptField<>(field, field, kept);
        if (field instanceof HasValidationProperties validated) {
            // What is wrong is decided here and by the service; the browser's own opinion would wipe that out.
            validated.setManualValidation(true);
            field.addValueChangeListener(_ -> validated.setInvalid(false));
        }
    }

    static <E, V, C extends Component & HasValue<?, V>> FormField<E, V> required(
            String name, C field, Function<E, V> shown, FieldWords<V> kept) {
        return new FormField<>(name, field, shown, true, kept);
    }

    static <E, V, C extends Component & HasValue<?, V>> FormField<E, V> optional(
            String name, C field, Function<E, V> shown, FieldWords<V> kept) {
        return new FormField<>(name, field, shown, false, kept);
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

    void keepIn(Kept form) {
        form.field(name, kept);
    }

    void settle() {
        kept.settle();
    }

    boolean isChanged() {
        return kept.isChanged();
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
        boolean changedThere = !Objects.equals(kept.settled(), saved);
        kept.settleAs(saved);
        if (!changedThere || Objects.equals(saved, typed)) {
            return new Merge(() -> {}, Optional.empty());
        }
        if (!changedHere) {
            return new Merge(kept::reset, Optional.empty());
        }
        return new Merge(() -> {}, difference());
    }

    /** What has been typed where something else is saved; empty where nothing was. */
    Optional<Difference> difference() {
        if (!isChanged()) {
            return Optional.empty();
        }
        String label = component instanceof HasLabel labelled ? labelled.getLabel() : name;
        return Optional.of(new Difference(label, inWords(kept.settled()), inWords(field.getValue()), kept::reset));
    }

    private String inWords(@Nullable V value) {
        String text = value == null ? "" : words.apply(value);
        return text.isBlank() ? "—" : text;
    }
}
