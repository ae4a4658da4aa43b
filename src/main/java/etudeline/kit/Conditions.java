package etudeline.kit;

import java.util.Map;

/**
 * Conditions on columns of a list beside its usual filters; all must hold.
 *
 * @param columns by the column's name
 */
public record Conditions(Map<String, Condition> columns) {

    public static final Conditions NONE = new Conditions(Map.of());

    public Conditions {
        columns = Map.copyOf(columns);
    }

    public boolean none() {
        return columns.isEmpty();
    }
}
