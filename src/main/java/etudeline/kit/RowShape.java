package etudeline.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rows of a list look like: the entity they are read from (alias {@code r}), the expressions that make the row's
 * record, the sorts offered and what a search looks at. Made once per list; see {@link RowQuery}.
 */
public final class RowShape<R> {

    private final Class<R> row;
    private final String entity;
    private final String columns;
    private final Map<String, List<String>> sorts = new LinkedHashMap<>();
    private String searched = "";

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
        searched = attribute;
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

    String searched() {
        if (searched.isEmpty()) {
            throw new IllegalStateException(entity + " cannot be searched");
        }
        return searched;
    }
}
