package etudeline.kit;

import etudeline.kit.Landmarks.Ids;
import etudeline.kit.Landmarks.Keys;
import etudeline.kit.Positions.Whereabouts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.data.domain.Sort;

/** Joined to each repository that extends {@link PagedRows}; named in META-INF/spring.factories. */
class PagedRowsFragment implements PagedRows {

    private static final int AT_ONCE = 10_000;
    private static final int PATIENCE_MILLISECONDS = 20;
    private static final int STEP = 200;
    private static final int SOON = 200;
    private static final int WALKED = 10_000;

    /** Where texts apart can be sorted, they are nearly as quick for what many match. */
    private static final int WALKED_FIRST = 2_000;

    private final EntityManager entities;
    private final Positions positions = new Positions();

    PagedRowsFragment(EntityManager entities) {
        this.entities = entities;
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

    /** Of what many match, the first are soon met in the order of the sort; of what few do, an index finds all. */
    private <R> List<R> searched(RowQuery<R> query, Window window, List<SortKey> keys) {
        if (query.looksAtRowsAlone() && window.offset() + window.limit() <= SOON) {
            boolean sorted =
                    query.shape().apart().filter(texts -> texts.sort(keys)).isPresent();
            String among = new RowStatements(query).rowsAmong(keys, sorted ? WALKED_FIRST : WALKED);
            List<R> met = bound(query, rowsBy(query, among))
                    .setParameter(RowStatements.LIMIT, window.limit())
                    .setParameter(RowStatements.OFFSET, window.offset())
                    .getResultList();
            if (met.size() == window.limit()) {
                return met;
            }
        }
        return passingOver(query, window, keys);
    }

    /**
     * By ids as long as these are not too many: they serve whatever filter and sort. More rows than that are found by keys,
     * for which an index must have the sort, and the filter must not leave too little of it.
     */
    private Optional<Landmarks> landmarks(RowQuery<?> query, Window window, List<SortKey> keys) {
        boolean listed = query.isListed() && window.orders().size() <= 1 && SortKey.allOneWay(keys);
        boolean byKeys = listed && window.total() > REACH;
        if (!byKeys && window.offset() + window.limit() > REACH) {
            return Optional.empty();
        }
        RowStatements statements = new RowStatements(query);
        Whereabouts where = new Whereabouts(statements.condition(), Map.copyOf(query.parameters()), keys, byKeys);
        if (window.offset() == 0) {
            return positions.known(where, window.since());
        }
        return positions.find(
                where, window.since(), () -> byKeys ? keysOf(query, keys, statements) : idsOf(query, keys, statements));
    }

    private Landmarks keysOf(RowQuery<?> query, List<SortKey> keys, RowStatements statements) {
        long begun = System.nanoTime();
        return inBackground(background -> {
            var statement = bound(query, background.createQuery(statements.everySoMany(keys, STEP), Object[].class));
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

    private Landmarks idsOf(RowQuery<?> query, List<SortKey> keys, RowStatements statements) {
        long begun = System.nanoTime();
        return inBackground(background -> new Ids(
                begun,
                bound(query, background.createQuery(statements.ids(keys), Long.class))
                        .setMaxResults(REACH + 1)
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
        return bound(query, rowsBy(query, new RowStatements(query).rows(keys)))
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
        var statement = bound(query, rowsBy(query, new RowStatements(query).rowsFrom(keys)));
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
        return count(entities, query);
    }

    private static int count(EntityManager entities, RowQuery<?> query) {
        var statement = entities.createQuery(new RowStatements(query).count(), Long.class);
        return Math.toIntExact(bound(query, statement).getSingleResult());
    }

    @Override
    public Total total(RowQuery<?> query) {
        int few = query.isListed() ? countUpTo(query, AT_ONCE + 1) : 0;
        if (query.isListed() && few <= AT_ONCE) {
            return Total.exactly(few);
        }
        FutureTask<Integer> counting =
                new FutureTask<>(() -> this.<Integer>inBackground(background -> count(background, query)));
        Thread.ofVirtual().name("count").start(counting);
        await(counting);
        Total total = Total.atLeast(few, counting);
        return query.isListed() ? total : total.reaching(REACH);
    }

    /** Most counts are there before anybody could show that they are not. */
    private static void await(FutureTask<Integer> counting) {
        try {
            counting.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // Whoever asks the total sees it.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int countUpTo(RowQuery<?> query, int limit) {
        var statement = entities.createQuery(new RowStatements(query).countUpTo(), Long.class);
        return Math.toIntExact(
                bound(query, statement).setParameter(RowStatements.LIMIT, limit).getSingleResult());
    }

    @Override
    public <R> RowReading<R> reading(RowQuery<R> query, Sort sort) {
        List<SortKey> keys = SortKey.of(query.shape(), sort);
        String ids = new RowStatements(query).ids(keys);
        long[] all = bound(query, entities.createQuery(ids, Long.class))
                .getResultStream()
                .mapToLong(id -> id)
                .toArray();
        return new RowReading<>(all, chunk -> rowsOf(query, keys, chunk));
    }

    private <R> List<R> rowsOf(RowQuery<R> query, List<SortKey> keys, List<Long> ids) {
        return bound(query, rowsBy(query, new RowStatements(query).rowsOf(keys)))
                .setParameter(RowStatements.IDS, ids)
                .getResultList();
    }

    @Override
    public List<Long> ids(RowQuery<?> query) {
        String statement = new RowStatements(query).ids(List.of(new SortKey("id", true)));
        return bound(query, entities.createQuery(statement, Long.class)).getResultList();
    }

    private <T> T inBackground(Function<EntityManager, T> work) {
        try (EntityManager background = entities.getEntityManagerFactory().createEntityManager()) {
            return work.apply(background);
        }
    }

    private static <Q extends Query> Q bound(RowQuery<?> query, Q statement) {
        query.parameters().forEach(statement::setParameter);
        return statement;
    }
}
