package etudeline.kit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a list look like: the entity they are read from (alias {@code r}), the expressions that make the row's
 * record, the sorts offered and what a search looks at. Made once per list; see {@link RowQuery}.
 */
public final class RowShape<R> {

    private final Class<R> row;
    private final String entity;
    private final String columns;
    private final Map<String, List<String>> sorts = new LinkedHashMap<>();
    private final Map<String, RowColumn> narrowed = new LinkedHashMap<>();
    private String looked = "";
    private String searched = "";
    private String found = ":found";
    private @Nullable TextsApart apart;

    private RowShape(Class<R> row, String entity, String columns) {
        this.row = row;
        this.entity = entity;
        this.columns = columns;
    }

    /**
     * Starts one.
     *
     * @param row the record, made by its canonical constructor
     * @param entity name of the entity
     * @param columns HQL expressions over {@code r}, in the order of the record's components, separated by commas; an id
     *     is {@code new etudeline.kit.AccountId(r.id)}
     */
    public static <R> RowShape<R> of(Class<R> row, String entity, String columns) {
        return new RowShape<>(row, entity, columns);
    }

    /** Offers a sort, by the name it has in an address; the first one offered is the usual one. The id is appended. */
    public RowShape<R> sort(String name, String... attributes) {
        sorts.put(name, List.of(attributes));
        return this;
    }

    /** Lets rows be searched: the attribute with all words to be found, folded, that has a trigram index. */
    public RowShape<R> searched(String attribute) {
        looked = attribute;
        searched = "r." + attribute;
        return this;
    }

    /**
     * The same, but it is an entity apart that has the trigram index, with the same attribute of the same id.
     *
     * @param attribute of the row itself: for looking at some rows
     * @param entity with the texts, alias {@code t}
     * @param condition HQL over {@code t} that leaves the texts of such rows alone
     * @param attributes which others of the row's stand there too, of the same name; the id does
     * @param bounds of the parts that it is kept in: where the second begins, and each one after it, by the first of these
     *     attributes
     */
    public RowShape<R> searchedApart(
            String attribute, String entity, String condition, List<String> attributes, List<String> bounds) {
        Set<String> there = new HashSet<>(attributes);
        there.addAll(Set.of("id", attribute));
        apart = new TextsApart(entity, condition, there, attributes.getFirst(), bounds);
        return searched(attribute);
    }

    /**
     * Lets rows be searched by words that stand elsewhere.
     *
     * @param attribute of the row, by which the condition finds them
     * @param expression HQL of all words to be found, folded, over the alias that the condition gives it
     * @param condition HQL over {@code r} with {@code :found} where the words' predicates belong
     */
    public RowShape<R> searchedThrough(String attribute, String expression, String condition) {
        looked = attribute;
        searched = expression;
        found = condition;
        return this;
    }

    /** Lets rows be narrowed down by a text; {@code found}: the search looks at it, too. */
    public RowShape<R> text(String name, String attribute, boolean found) {
        narrowed.put(name, new RowColumn(attribute, Condition.Kind.TEXT, found, value -> value));
        return this;
    }

    /** Lets rows be narrowed down by the day something happened. */
    public RowShape<R> day(String name, String attribute) {
        narrowed.put(name, new RowColumn(attribute, Condition.Kind.DAY, false, value -> value));
        return this;
    }

    /** Lets rows be narrowed down by some of a few values: constants of an enum, in any case. */
    public <E extends Enum<E>> RowShape<R> choice(String name, String attribute, Class<E> type) {
        return choice(
                name,
                attribute,
                value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElse(null));
    }

    /** Lets rows be narrowed down by some of a few words, which an address has as the database does. */
    public RowShape<R> word(String name, String attribute) {
        return choice(name, attribute, value -> value);
    }

    /** Lets rows be narrowed down by some of what has an id. */
    public RowShape<R> choice(String name, String attribute) {
        return choice(name, attribute, value -> value.matches("\\d{1,18}") ? Long.valueOf(value) : null);
    }

    /** The same where the id is not the row's own: HQL over {@code r} with {@code :values} where the ids belong. */
    public RowShape<R> choiceWhere(String name, String condition) {
        return choice(name, condition);
    }

    private RowShape<R> choice(String name, String attribute, Function<String, @Nullable Object> value) {
        narrowed.put(name, new RowColumn(attribute, Condition.Kind.CHOICE, false, value));
        return this;
    }

    /** All rows, to be narrowed down. */
    public RowQuery<R> query() {
        return new RowQuery<>(this);
    }

    Class<R> row() {
        return row;
    }

    String entity() {
        return entity;
    }

    String columns() {
        return columns;
    }

    /** The attributes of that sort; the empty name is the usual sort. */
    List<String> sort(String name) {
        if (name.isEmpty()) {
            return sorts.isEmpty() ? List.of() : sorts.values().iterator().next();
        }
        List<String> attributes = sorts.get(name);
        if (attributes == null) {
            throw new IllegalArgumentException("Not sorted by " + name + " but by " + sorts.keySet());
        }
        return attributes;
    }

    RowColumn narrowed(String name) {
        RowColumn column = narrowed.get(name);
        if (column == null) {
            throw new IllegalArgumentException("Not narrowed down by " + name + " but by " + narrowed.keySet());
        }
        return column;
    }

    Optional<TextsApart> apart() {
        return Optional.ofNullable(apart);
    }

    /** The attribute of the row that a search looks at. */
    String looked() {
        return looked;
    }

    /** Rows of which the searched words fulfil these predicates. */
    String finding(String predicates) {
        return found.replace(":found", predicates);
    }

    String searched() {
        if (searched.isEmpty()) {
            throw new IllegalStateException(entity + " cannot be searched");
        }
        return searched;
    }
}
