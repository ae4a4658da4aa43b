package etudeline.kit.ui;

import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a column that are edited where they stand.
 *
 * @param field as the service's {@link Refused} problems name it
 * @param value what is edited of a row
 * @param most so many characters
 * @param choices one of which it must be; none: any text
 */
public record EditableCell<R>(
        String field,
        Function<R, ? extends @Nullable String> value,
        int most,
        List<Choice<String>> choices,
        Save<R> save) {

    /** Writes, or throws {@link Refused}, {@link Outdated} or {@link Missing}; what the row is then. */
    @FunctionalInterface
    public interface Save<R> {

        /** Changes the row that the person has seen. */
        R save(R seen, String text);
    }

    public EditableCell {
        choices = List.copyOf(choices);
    }

    public static <R> EditableCell<R> text(
            String field, int most, Function<R, ? extends @Nullable String> value, Save<R> save) {
        return new EditableCell<>(field, value, most, List.of(), save);
    }

    public static <R> EditableCell<R> oneOf(
            String field, List<Choice<String>> choices, Function<R, ? extends @Nullable String> value, Save<R> save) {
        return new EditableCell<>(field, value, 0, choices, save);
    }

    /** What the field holds of that row. */
    String of(R row) {
        return Objects.requireNonNullElse(value.apply(row), "");
    }

    /** A value as people read it. */
    String inWords(String text) {
        return choices.stream()
                .filter(choice -> choice.value().equals(text))
                .map(Choice::label)
                .findFirst()
                .orElse(text.isBlank() ? "—" : text.strip());
    }
}
