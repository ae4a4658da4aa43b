package etudeline.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One list's rows as its filter and scope want them. A predicate is there only when its value is, so that the database
 * plans for what is asked; run it through {@link PagedRows}.
 */
public final class RowQuery<R> {

    private final RowShape<R> shape;
    private final List<String> predicates = new ArrayList<>();
    private final List<String> sought = new ArrayList<>();
    private final List<String> narrowed = new ArrayList<>();
    private final Set<String> looked = new LinkedHashSet<>();
    private boolean plain = true;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

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
            String found = Folded.isLong(word) ? like(Folded.containing(word)) : startsAWord(word);
            sought.add(shape.finding(found));
        }
        return this;
    }

    /** Narrows down by conditions on columns that the shape names. */
    public RowQuery<R> narrow(Conditions conditions) {
        new TreeMap<>(conditions.columns()).forEach((name, condition) -> {
            RowColumn column = shape.narrowed(name);
            looked.add(column.attribute());
            plain &= column.isPlain();
            narrowed.add("(" + new Narrowing(column, this::parameter, this::found).of(condition) + ")");
        });
        return this;
    }

    /** Letters in a column are in the words searched, too. */
    private void found(String pattern) {
        sought.add(shape.finding(like(pattern)));
    }

    private String startsAWord(String word) {
        String start = Folded.startingWith(word);
        return "(" + like(start) + " or " + like("% " + start) + ")";
    }

    private String like(String pattern) {
        looked.add(shape.looked());
        return shape.searched() + " like " + parameter(pattern) + " escape '\\'";
    }

    RowShape<R> shape() {
        return shape;
    }

    /** What lists offer with an index: scope, structure, state. */
    List<String> listed() {
        return List.copyOf(predicates);
    }

    /** What the words of a search add. */
    List<String> sought() {
        return List.copyOf(sought);
    }

    /** All that the others add. */
    List<String> unsought() {
        List<String> others = new ArrayList<>(predicates);
        others.addAll(narrowed);
        return others;
    }

    /** What the words of a search and conditions on columns add. */
    List<String> refined() {
        List<String> refined = new ArrayList<>(sought);
        refined.addAll(narrowed);
        return refined;
    }

    /** The attributes that these look at. */
    Set<String> looked() {
        return looked;
    }

    /** Whether these are attributes of the row itself. */
    boolean looksAtRowsAlone() {
        return plain;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    boolean searching() {
        return !sought.isEmpty();
    }

    boolean isListed() {
        return sought.isEmpty() && narrowed.isEmpty();
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
