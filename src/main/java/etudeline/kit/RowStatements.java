package etudeline.kit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;

/** The HQL of one list's question: rows at a place, landmarks, numbers. Alias {@code r} is the row, {@code p} the page's ids. */
final class RowStatements {

    /** The parameters for the keys of a landmark, and for ids. */
    static final String KEY = "key";

    static final String IDS = "ids";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";

    private final RowShape<?> shape;
    private final String entity;
    private final RowQuery<?> query;

    RowStatements(RowQuery<?> query) {
        this.shape = query.shape();
        this.entity = " from " + shape.entity() + " r";
        this.query = query;
    }

    /** What is common to all windows of these rows, whatever their sort. */
    String condition() {
        return shape.entity() + where();
    }

    /**
     * A number of rows after so many others. Ids first, from an index that holds scope, filter and sort, however far the
     * window is; then whole rows for these few. A search picks its matches apart before anything is sorted: otherwise the
     * planner, told of the limit, likes to walk the sort's index and to look for a common name row by row. Texts apart have
     * no such index.
     */
    String rows(List<SortKey> keys) {
        if (query.searching() && !(textsApart() && texts().sort(keys))) {
            String found = keys.stream()
                    .map(SortKey::attribute)
                    .filter(key -> !key.equals("id"))
                    .map(key -> ", r." + key + " as " + key)
                    .collect(Collectors.joining("", "select r.id as id", withRows()));
            return "with found as materialized (" + found + ") "
                    + page("select f.id as id from found f order by " + SortKey.order(keys, "f."), keys);
        }
        return page(idsOf(keys, List.of()), keys);
    }

    /** The same in one part of the texts that are searched. */
    String rowsInPart(List<SortKey> keys, String part) {
        return page(idsOf(keys, List.of(part)), keys);
    }

    private TextsApart texts() {
        return shape.apart().orElseThrow();
    }

    /** Whether the words searched are looked for in an entity of their own. */
    private boolean textsApart() {
        return query.searching() && shape.apart().isPresent();
    }

    /** All rows of the question, as {@code r}. */
    private String withRows() {
        return textsApart() ? withRows(List.of()) : entity + where();
    }

    private String withRows(List<String> part) {
        return texts().withRows(shape.entity(), both(query.sought(), part), query.unsought());
    }

    /** Their ids in that order, from texts alone where these have all that is asked. */
    private String idsOf(List<SortKey> keys, List<String> part) {
        if (!textsApart()) {
            return "select r.id as id" + entity + where() + " order by " + SortKey.order(keys, "r.");
        }
        boolean sorted = texts().sort(keys);
        String from = sorted && texts().answer(all()) ? texts().alone(both(all(), part)) : withRows(part);
        return "select t.id as id" + from + " order by " + SortKey.order(keys, sorted ? "t." : "r.");
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * The same among the first so many rows that scope and structure leave, walked in the order of the sort: quick where many
     * match, and for who looks for what is rare in vain.
     *
     * @param among rows walked
     */
    String rowsAmong(List<SortKey> keys, int among) {
        Set<String> taken = new LinkedHashSet<>(query.looked());
        keys.forEach(key -> taken.add(key.attribute()));
        taken.add("id");
        String attributes =
                taken.stream().map(name -> "r." + name + " as " + name).collect(Collectors.joining(", "));
        String walked = "select " + attributes + entity + conditions(query.listed()) + " order by "
                + SortKey.order(keys, "r.") + " limit " + among;
        List<String> refined = query.refined().stream()
                .map(predicate -> predicate.replace("r.", "w."))
                .toList();
        return page(
                "select w.id as id from (" + walked + ") w" + conditions(refined) + " order by "
                        + SortKey.order(keys, "w."),
                keys);
    }

    /** The same from a landmark on, whose keys are given. */
    String rowsFrom(List<SortKey> keys) {
        String places = IntStream.range(0, keys.size())
                .mapToObj(place -> ":" + KEY + place)
                .collect(Collectors.joining(", "));
        String from = "(" + SortKey.list(keys, "r.") + ") " + (keys.getFirst().ascending() ? ">=" : "<=") + " ("
                + places + ")";
        return page("select r.id as id" + entity + where(from) + " order by " + SortKey.order(keys, "r."), keys);
    }

    private String page(String ids, List<SortKey> keys) {
        return "select " + shape.columns() + " from (" + ids + " limit :" + LIMIT + " offset :" + OFFSET + ") p join "
                + shape.entity() + " r on r.id = p.id order by " + SortKey.order(keys, "r.");
    }

    /** Rows by their ids, those that still belong here. */
    String rowsOf(List<SortKey> keys) {
        return "select " + shape.columns() + entity + where("r.id in :" + IDS) + " order by "
                + SortKey.order(keys, "r.");
    }

    /** The keys of every so many-th row, the first one included, in the order of the rows. */
    String everySoMany(List<SortKey> keys, int step) {
        String order = SortKey.order(keys, "r.");
        String named = IntStream.range(0, keys.size())
                .mapToObj(place -> "r." + keys.get(place).attribute() + " as " + KEY + place)
                .collect(Collectors.joining(", "));
        String chosen = IntStream.range(0, keys.size())
                .mapToObj(place -> "n." + KEY + place)
                .collect(Collectors.joining(", "));
        return "select " + chosen + " from (select " + named + ", row_number() over (order by " + order + ") as place"
                + entity + where() + ") n where mod(n.place, " + step + ") = 1 order by n.place";
    }

    String ids(List<SortKey> keys) {
        return idsOf(keys, List.of());
    }

    String count() {
        boolean alone = textsApart() && texts().answer(all());
        return "select count(*)" + (alone ? texts().alone(all()) : withRows());
    }

    /** Counts up to {@code :limit} and stops; HQL wants a limit to have an order, and the usual one has an index. */
    String countUpTo() {
        String order = SortKey.order(SortKey.of(shape, Sort.unsorted()), "r.");
        return "select count(*) from (select r.id as id" + entity + where() + " order by " + order + " limit :" + LIMIT
                + ") p";
    }

    private String where(String... more) {
        List<String> all = all();
        all.addAll(List.of(more));
        return conditions(all);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(query.listed());
        all.addAll(query.refined());
        return all;
    }

    private static String conditions(List<String> predicates) {
        return predicates.isEmpty() ? "" : " where " + String.join(" and ", predicates);
    }
}
