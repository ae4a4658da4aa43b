package etudeline.kit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Sort;

/** Joined to each repository that extends {@link PagedRows}; named in META-INF/spring.factories. */
class PagedRowsFragment implements PagedRows {

    private record Key(String expression, boolean ascending) {}

    private final EntityManager entities;

    PagedRowsFragment(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public <R> List<R> rows(RowQuery<R> query, Window window) {
        int end = window.total() < 0 ? -1 : Math.min(window.offset() + window.limit(), window.total());
        boolean backwards = end > window.offset() && window.total() - end < window.offset();
        List<Key> keys = keys(query.shape(), window.sort(), backwards);
        var statement =
                entities.createQuery(statement(query, keys), query.shape().row());
        bind(query, statement);
        statement.setParameter("limit", backwards ? end - window.offset() : window.limit());
        statement.setParameter("offset", backwards ? window.total() - end : window.offset());
        List<R> rows = statement.getResultList();
        return backwards ? rows.reversed() : rows;
    }

    @Override
    public int count(RowQuery<?> query) {
        var statement = entities.createQuery(
                "select count(*) from " + query.shape().entity() + " r" + query.where(), Long.class);
        bind(query, statement);
        return Math.toIntExact(statement.getSingleResult());
    }

    @Override
    public List<Long> ids(RowQuery<?> query) {
        var statement = entities.createQuery(
                "select r.id from " + query.shape().entity() + " r" + query.where() + " order by r.id", Long.class);
        bind(query, statement);
        return statement.getResultList();
    }

    /**
     * Ids first, from an index that holds scope, filter and sort, however far the window is; then whole rows for these few.
     * A search picks its matches apart before anything is sorted: otherwise the planner, told of the limit, likes to
     * walk the sort's index and to look for a common name row by row.
     */
    private static String statement(RowQuery<?> query, List<Key> keys) {
        RowShape<?> shape = query.shape();
        String select = "select " + shape.columns() + " from (";
        String page = ") p join " + shape.entity() + " r on r.id = p.id order by " + order(keys, "r.");
        if (!query.searching()) {
            return select + "select r.id as id from " + shape.entity() + " r" + query.where() + " order by "
                    + order(keys, "r.") + " limit :limit offset :offset" + page;
        }
        StringBuilder found = new StringBuilder("with found as materialized (select r.id as id");
        keys.stream()
                .map(Key::expression)
                .filter(key -> !key.equals("id"))
                .forEach(key -> found.append(", r.").append(key).append(" as ").append(key));
        return found + " from " + shape.entity() + " r" + query.where() + ") " + select
                + "select f.id as id from found f order by " + order(keys, "f.") + " limit :limit offset :offset"
                + page;
    }

    private static String order(List<Key> keys, String alias) {
        return keys.stream()
                .map(key -> alias + key.expression() + (key.ascending() ? "" : " desc"))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
    }

    private static List<Key> keys(RowShape<?> shape, Sort sort, boolean backwards) {
        List<Key> keys = new ArrayList<>();
        boolean ascending = true;
        if (sort.isUnsorted()) {
            shape.sort("").forEach(attribute -> keys.add(new Key(attribute, !backwards)));
        }
        for (Sort.Order order : sort) {
            ascending = order.isAscending();
            for (String attribute : shape.sort(order.getProperty())) {
                if (keys.stream().noneMatch(key -> key.expression().equals(attribute))) {
                    keys.add(new Key(attribute, ascending != backwards));
                }
            }
        }
        keys.add(new Key("id", ascending != backwards));
        return keys;
    }

    private static void bind(RowQuery<?> query, Query statement) {
        query.parameters().forEach(statement::setParameter);
    }
}
