package etudeline.kit.ui;

import etudeline.kit.Condition;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column that a list can be narrowed down by, beside its usual filters.
 *
 * @param name in the address, named as the column
 * @param label in the words of the person
 * @param mayBeEmpty whether a row may have nothing there
 * @param choices what can be chosen as the filters stand, of a column with choices
 * @param zone whose days are meant, of a column with days
 */
record ColumnFilter(
        String name,
        String label,
        Condition.Kind kind,
        boolean mayBeEmpty,
        Function<ListState, List<Choice<String>>> choices,
        ZoneId zone) {

    /** What the address says of this column; empty for nothing, or nothing that it understands. */
    Optional<Condition> in(ListState state) {
        return state.get(name).flatMap(address -> Condition.parse(kind, address, zone));
    }
}
