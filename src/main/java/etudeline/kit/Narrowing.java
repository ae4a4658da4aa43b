package etudeline.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A condition on a column as HQL over {@code r}. */
final class Narrowing {

    private static final String NOTHING = "1 = 0";
    private static final String VALUES = ":values";

    private final RowColumn column;
    private final String attribute;
    private final Function<Object, String> parameter;
    private final Consumer<String> found;

    /**
     * Made.
     *
     * @param parameter names the parameter that has the value
     * @param found is told what pattern the words searched must hold as well
     */
    Narrowing(RowColumn column, Function<Object, String> parameter, Consumer<String> found) {
        this.column = column;
        this.attribute = column.expression();
        this.parameter = parameter;
        this.found = found;
    }

    /** Without a value, a row does not hold letters and is not one of others, either. */
    String of(Condition condition) {
        String holds = switch (condition) {
            case Condition.Contains(String text, boolean not) ->
                like(Folded.containing(Folded.of(text)), not ? "" : text);
            case Condition.Is(String text, boolean not) -> like(Folded.exactly(Folded.of(text)), not ? "" : text);
            case Condition.OneOf(List<String> values, boolean _) -> oneOf(values);
            case Condition.Filled _ -> attribute + " is not null";
            case Condition.Days(LocalDate from, LocalDate to, ZoneId zone, boolean _) -> days(from, to, zone);
        };
        if (!condition.not()) {
            return holds;
        }
        if (condition instanceof Condition.Filled) {
            return attribute + " is null";
        }
        return column.attribute().contains(VALUES)
                ? "not (" + holds + ")"
                : "(" + attribute + " is null or not (" + holds + "))";
    }

    /** What is searched for by its letters is found through their index first, when these are enough for it. */
    private String like(String pattern, String text) {
        // A function of the database's own has no type that Hibernate knows of.
        String value = "cast(fold(cast(" + attribute + " as String)) as String)";
        String like = value + " like " + parameter.apply(pattern) + " escape '\\'";
        String folded = Folded.of(text);
        if (column.searched() && Folded.isLong(folded)) {
            found.accept(Folded.containing(folded));
        }
        return like;
    }

    private String oneOf(List<String> values) {
        List<Object> known = values.stream()
                .map(column.value())
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .toList();
        if (known.isEmpty()) {
            return NOTHING;
        }
        return column.attribute().contains(VALUES)
                ? column.attribute().replace(VALUES, parameter.apply(known))
                : attribute + " in " + parameter.apply(known);
    }

    private String days(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        List<String> sides = new ArrayList<>();
        if (from != null) {
            Instant start = from.atStartOfDay(zone).toInstant();
            sides.add(attribute + " >= " + parameter.apply(start));
        }
        if (to != null) {
            Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
            sides.add(attribute + " < " + parameter.apply(end));
        }
        return String.join(" and ", sides);
    }
}
