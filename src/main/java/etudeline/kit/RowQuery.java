package etudeline.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One list's rows as its filter and scope want them. A predicate is there only when its value is, so that the database
 * plans for what is asked; run it through {@link PagedRows}.
 */
public final class RowQuery<R> {

    private final RowShape<R> shape;
    private final List<String> predicates = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean searching;

    RowQuery(RowShape<R> shape) {
        this.shape = shape;
    }

    /** Narrows down to that value of the attribute; null: not at all. */
    public RowQuery<R> equal(String attribute, @Nullable Object value) {
        if (value != null) {
            predicates.add("r." + attribute + " = " + parameter(value));
        }
        return this;
    }

    /** Narrows down to any of these values of the attribute; null: not at all; none: no row. */
    public RowQuery<R> among(String attribute, @Nullable Collection<?> values) {
        if (values != null && values.isEmpty()) {
            predicates.add("1 = 0");
        } else if (values != null) {
            predicates.add("r." + attribute + " in " + parameter(List.copyOf(values)));
        }
        return this;
    }

    /**
     * Narrows down by a condition of its own; null: not at all.
     *
     * @param condition HQL over {@code r} with {@code :value} where the value belongs
     */
    public RowQuery<R> when(String condition, @Nullable Object value) {
        if (value != null) {
            predicates.add("(" + condition.replace(":value", parameter(value)) + ")");
        }
        return this;
    }

    /**
     * Narrows down to rows that hold every word of the search, whatever case, accents and order; blank: not at all. A word
     * too short for trigrams must start a word: the trigrams of a word's start know one and two letters too.
     */
    public RowQuery<R> search(@Nullable String search) {
        for (String word : Folded.words(search == null ? "" : search)) {
            searching = true;
            predicates.add(Folded.isLong(word) ? like(Folded.containing(word)) : startsAWord(word));
        }
        return this;
    }

    private String startsAWord(String word) {
        String start = Folded.startingWith(word);
        return "(" + like(start) + " or " + like("% " + start) + ")";
    }

    private String like(String pattern) {
        return "r." + shape.searched() + " like " + parameter(pattern) + " escape '\\'";
    }

    RowShape<R> shape() {
        return shape;
    }

    List<String> predicates() {
        return List.copyOf(predicates);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    boolean searching() {
        return searching;
    }

    /** Whether it asks only for what lists offer with an index: scope, structure, state. */
    boolean isListed() {
        return !searching;
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
