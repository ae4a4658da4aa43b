package etudeline.kit.ui;

import etudeline.kit.Condition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition in the words of the person, as its chip has it behind the column's name. */
final class ConditionWords {

    private static final int NAMED = 2;

    private ConditionWords() {}

    static String of(ColumnFilter column, Condition condition, ListState state) {
        String not = condition.not() ? ".not" : "";
        return switch (condition) {
            case Condition.Contains(String text, boolean _) -> T.of("kit.condition.contains" + not, text);
            case Condition.Is(String text, boolean _) -> T.of("kit.condition.is" + not, text);
            case Condition.OneOf(List<String> values, boolean _) ->
                T.of("kit.condition.oneOf" + not, of(column, values, state));
            case Condition.Filled _ -> T.of("kit.condition.filled" + not);
            case Condition.Days days -> T.of("kit.condition.days" + not, days(days.from(), days.to()));
        };
    }

    private static String of(ColumnFilter column, List<String> values, ListState state) {
        if (values.size() > NAMED) {
            return T.of("kit.condition.many", values.size());
        }
        Map<String, String> labels = column.choices().apply(state).stream()
                .collect(Collectors.toMap(Choice::value, Choice::label, (one, _) -> one));
        return values.stream().map(value -> labels.getOrDefault(value, value)).collect(Collectors.joining(", "));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return T.of("kit.condition.until", day(to));
        }
        if (to == null) {
            return T.of("kit.condition.since", day(from));
        }
        return from.equals(to)
                ? T.of("kit.condition.on", day(from))
                : T.of("kit.condition.between", day(from), day(to));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}
