package etudeline.kit;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that a list can be narrowed down by.
 *
 * @param attribute of the row, or an expression over {@code r}; of a choice among what is not the row's own, HQL over {@code r} with {@code :values}
 * @param searched whether the list's search looks at it, too, so that its index finds letters in it
 * @param value makes what the database compares out of what an address says; null for what is no such value
 */
record RowColumn(String attribute, Condition.Kind kind, boolean searched, Function<String, @Nullable Object> value) {

    /** Whether the row itself has it. */
    boolean isPlain() {
        return attribute.chars().allMatch(Character::isJavaIdentifierPart);
    }

    /** HQL for its value, of what is no condition of its own. */
    String expression() {
        return isPlain() ? "r." + attribute : attribute;
    }
}
