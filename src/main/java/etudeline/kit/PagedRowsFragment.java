package etudeline.kit;

import etudeline.kit.Landmarks.Ids;
import etudeline.kit.Landmarks.Keys;
import etudeline.kit.Positions.Whereabouts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.data.domain.Sort;

/** Joined to each repository that extends {@link PagedRows}; named in META-INF/spring.factories. */
class PagedRowsFragment implements PagedRows {

    private static final int STEP = 200;
    private static final int SOON = 200;
    private static final int WALKED = 10_000;

    /** For this transaction alone, as poolers want it. */
    private static final String PLANNED_FOR_THESE = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final EntityManager entities;
    private final RowCounting counting;
    private final Positions positions = new Positions();

    PagedRowsFragment(EntityManager entities) {
        this.entities = entities;
        this.counting = new RowCounting(entities);
    }

    @Override
    public <R> List<R> rows(RowQuery<R> query, Window window) {
        List<SortKey> keys = SortKey.of(query.shape(), window.sort());
        Optional<Landmarks> landmarks =
                window.offset() > 0 || query.searching() ? landmarks(query, window, keys) : Optional.empty();
        return landmarks
                .map(known -> switch (known) {
                    case Ids ids -> of(query, window, keys, ids);
                    case Keys marks -> from(query, window, keys, marks);
                })
                .orElseGet(() -> query.searching() ? searched(query, window, keys) : passingOver(query, window, keys));
    }

    /**
     * Of what many match, the first are soon met in the order of the sort; of what few do, an index finds all. Texts that are
     * kept in parts are searched part after part, until there are enough.
     */
    private <R> List<R> searched(RowQuery<R> query, Window window, List<SortKey> keys) {
        if (window.offset() + window.limit() > SOON) {
            return passingOver(query, window, keys);
        }
        Optional<TextsApart> parted = query.shape().apart().filter(texts -> texts.inParts(keys));
        if (parted.isPresent()) {
            return inParts(query, window, keys, parted.get());
        }
        List<R> met = query.looksAtRowsAlone()
                ? page(query, new RowStatements(query).rowsAmong(keys, WALKED), window.limit(), window.offset())
                : List.of();
        return met.size() == window.limit() ? met : passingOver(query, window, keys);
    }

    private <R> List<R> inParts(RowQuery<R> query, Window window, List<SortKey> keys, TextsApart texts) {
        RowStatements statements = new RowStatements(query);
        // A plan for any letters takes every word for a rare one, and undoes the escaping of the pattern for each
        // match.
        entities.createNativeQuery(PLANNED_FOR_THESE).getSingleResult();
        int end = window.offset() + window.limit();
        List<R> met = new ArrayList<>();
        for (String part : texts.parts(keys.getFirst().ascending())) {
            if (met.size() < end) {
                met.addAll(page(query, statements.rowsInPart(keys, part), end - met.size(), 0));
            }
        }
        return List.copyOf(met.subList(Math.min(window.offset(), met.size()), met.size()));
    }

    /**
     * By ids as long as these are not too many: they serve whatever filter and sort, at the end as in the middle. More rows
     * than that are found by keys, for which an index must have the sort, and the filter must not leave too little of it.
     */
    private Optional<Landmarks> landmarks(RowQuery<?> query, Window window, List<SortKey> keys) {
        boolean listed = query.isListed() && window.orders().size() <= 1 && SortKey.allOneWay(keys);
        boolean byKeys = listed && window.total() > BY_IDS;
        int most = listed ? BY_IDS : REACH;
        if (!byKeys && window.offset() + window.limit() > most) {
            return Optional.empty();
        }
        RowStatements statements = new RowStatements(query);
        Whereabouts where = new Whereabouts(statements.condition(), Map.copyOf(query.parameters()), keys, byKeys);
        if (window.offset() == 0) {
            return positions.known(where, window.since());
        }
        return positions.find(
                where,
                window.since(),
                () -> byKeys ? keysOf(query, keys, statements) : idsOf(query, statements.ids(keys), most));
    }

    private Landmarks keysOf(RowQuery<?> query, List<SortKey> keys, RowStatements statements) {
        long begun = System.nanoTime();
        return RowCounting.inBackground(entities, background -> {
            var statement = RowCounting.bound(
                    query, background.createQuery(statements.everySoMany(keys, STEP), Object[].class));
            return new Keys(
                    begun,
                    STEP,
                    statement
                            .getResultStream()
                            .map(PagedRowsFragment::comparable)
                            .toList());
        });
    }

    /** What the database compares; a value that Java knows as something else would be bound as who knows what. */
    private static List<Object> comparable(Object[] keys) {
        for (Object key : keys) {
            if (key instanceof Enum<?>) {
                throw new IllegalStateException("Sorted by " + key + ", which has no plain attribute");
            }
        }
        return List.of(keys);
    }

    private Landmarks idsOf(RowQuery<?> query, String statement, int most) {
        long begun = System.nanoTime();
        return RowCounting.inBackground(
                entities,
                background -> new Ids(
                        begun,
                        RowCounting.bound(query, background.createQuery(statement, Long.class))
                                .setMaxResults(most + 1)
                                .getResultStream()
                                .mapToLong(id -> id)
                                .toArray()));
    }

    private <R> List<R> passingOver(RowQuery<R> query, Window window, List<SortKey> keys) {
        int end = window.total() < 0 ? -1 : Math.min(window.offset() + window.limit(), window.total());
        boolean backwards = end > window.offset() && window.total() - end < window.offset();
        return backwards
                ? page(query, SortKey.reversed(keys), end - window.offset(), window.total() - end)
                        .reversed()
                : page(query, keys, window.limit(), window.offset());
    }

    private <R> List<R> page(RowQuery<R> query, List<SortKey> keys, int limit, int offset) {
        return page(query, new RowStatements(query).rows(keys), limit, offset);
    }

    private <R> List<R> page(RowQuery<R> query, String statement, int limit, int offset) {
        return RowCounting.bound(query, rowsBy(query, statement))
                .setParameter(RowStatements.LIMIT, limit)
                .setParameter(RowStatements.OFFSET, offset)
                .getResultList();
    }

    private <R> List<R> from(RowQuery<R> query, Window window, List<SortKey> keys, Keys marks) {
        int after = window.total() - window.offset() - window.limit();
        if (marks.keys().isEmpty() || (window.total() >= 0 && after < STEP)) {
            return passingOver(query, window, keys);
        }
        int at = marks.at(window.offset());
        var statement = RowCounting.bound(query, rowsBy(query, new RowStatements(query).rowsFrom(keys)));
        List<Object> key = marks.keys().get(at);
        IntStream.range(0, key.size())
                .forEach(place -> statement.setParameter(RowStatements.KEY + place, key.get(place)));
        return statement
                .setParameter(RowStatements.LIMIT, window.limit())
                .setParameter(RowStatements.OFFSET, window.offset() - at * STEP)
                .getResultList();
    }

    /** Rows that have gone meanwhile are made up for by those after them. */
    private <R> List<R> of(RowQuery<R> query, Window window, List<SortKey> keys, Ids ids) {
        List<R> rows = new ArrayList<>();
        int next = window.offset();
        while (rows.size() < window.limit() && next < ids.ids().length) {
            int end = Math.min(next + window.limit() - rows.size(), ids.ids().length);
            List<Long> wanted = Arrays.stream(ids.ids(), next, end).boxed().toList();
            rows.addAll(rowsOf(query, keys, wanted));
            next = end;
        }
        return rows;
    }

    private <R> TypedQuery<R> rowsBy(RowQuery<R> query, String statement) {
        return entities.createQuery(statement, query.shape().row());
    }

    @Override
    public int count(RowQuery<?> query) {
        return RowCounting.count(entities, query);
    }

    @Override
    public Total total(RowQuery<?> query) {
        return counting.total(query);
    }

    @Override
    public <R> RowReading<R> reading(RowQuery<R> query, Sort sort) {
        List<SortKey> keys = SortKey.of(query.shape(), sort);
        String ids = new RowStatements(query).ids(keys);
        long[] all = RowCounting.bound(query, entities.createQuery(ids, Long.class))
                .getResultStream()
                .mapToLong(id -> id)
                .toArray();
        return new RowReading<>(all, chunk -> rowsOf(query, keys, chunk));
    }

    private <R> List<R> rowsOf(RowQuery<R> query, List<SortKey> keys, List<Long> ids) {
        return RowCounting.bound(query, rowsBy(query, new RowStatements(query).rowsOf(keys)))
                .setParameter(RowStatements.IDS, ids)
                .getResultList();
    }

    @Override
    public List<Long> ids(RowQuery<?> query) {
        String statement = new RowStatements(query).ids(List.of(new SortKey("id", true)));
        return RowCounting.bound(query, entities.createQuery(statement, Long.class))
                .getResultList();
    }
}
