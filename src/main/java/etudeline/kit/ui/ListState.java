package etudeline.kit.ui;

import com.vaadin.flow.router.QueryParameters;
import etudeline.kit.Condition;
import etudeline.kit.Conditions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list shows, as its address says it: {@code q}, {@code tri}, {@code page} and one value per filter; immutable. */
public final class ListState {

    static final String SEARCH = "q";
    static final String SORT = "tri";
    static final String PAGE = "page";
    static final ListState EMPTY = new ListState(Map.of());

    private final Map<String, String> values;

    private final Conditions conditions;

    private ListState(Map<String, String> values) {
        this(values, Conditions.NONE);
    }

    private ListState(Map<String, String> values, Conditions conditions) {
        this.values = values;
        this.conditions = conditions;
    }

    static ListState of(QueryParameters parameters) {
        Map<String, String> values = new TreeMap<>();
        parameters
                .getParameters()
                .forEach((name, all) -> all.stream()
                        .findFirst()
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> values.put(name, value)));
        return new ListState(values);
    }

    /** The words searched for; empty for none. */
    public String search() {
        return values.getOrDefault(SEARCH, "");
    }

    String sort() {
        return values.getOrDefault(SORT, "");
    }

    /** From 1. */
    int page() {
        return get(PAGE)
                .filter(page -> page.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** The value of that filter as the address has it. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The id of that filter; null without one, or when it is no number. */
    public <I> @Nullable I id(String name, LongFunction<I> id) {
        return get(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(value -> id.apply(Long.parseLong(value)))
                .orElse(null);
    }

    /** The enum constant of that filter, in any case; null without one or for an unknown one. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return get(name)
                .flatMap(value -> List.of(type.getEnumConstants()).stream()
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst())
                .orElse(null);
    }

    /** What is asked of columns beside the usual filters; a filter's one value is left to that filter. */
    public Conditions conditions() {
        return conditions;
    }

    /** The same, understood as these columns and filters have it. */
    ListState understood(Collection<ColumnFilter> columns, Set<String> facets) {
        Map<String, Condition> found = new TreeMap<>();
        for (ColumnFilter column : columns) {
            column.in(this)
                    .filter(condition -> !facets.contains(column.name()) || !isOneValue(condition))
                    .ifPresent(condition -> found.put(column.name(), condition));
        }
        return new ListState(values, new Conditions(found));
    }

    static boolean isOneValue(Condition condition) {
        return condition instanceof Condition.OneOf(List<String> some, boolean not) && !not && some.size() == 1;
    }

    /** The day of that filter; null without one, or when it is none. */
    public @Nullable LocalDate day(String name) {
        return get(name).flatMap(FilterField::day).orElse(null);
    }

    /** What is asked of other columns stays as it was understood. */
    ListState with(String name, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(values);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        Map<String, Condition> others = new TreeMap<>(conditions.columns());
        others.remove(name);
        return new ListState(changed, new Conditions(others));
    }

    /** What of it a list of these filters knows, with sort and page. */
    QueryParameters parameters(List<String> filters) {
        Map<String, String> known = new LinkedHashMap<>();
        Stream.concat(filters.stream(), Stream.of(SORT, PAGE))
                .forEach(name -> get(name).ifPresent(value -> known.put(name, value)));
        return QueryParameters.simple(known);
    }
}
