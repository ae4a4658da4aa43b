package etudeline.kit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Counts the rows of lists, many of them in the background. */
final class RowCounting {

    private static final int AT_ONCE = 10_000;
    private static final int PATIENCE_MILLISECONDS = 20;

    private final EntityManager entities;

    RowCounting(EntityManager entities) {
        this.entities = entities;
    }

    Total total(RowQuery<?> query) {
        int few = query.isListed() ? countUpTo(query, AT_ONCE + 1) : 0;
        if (query.isListed() && few <= AT_ONCE) {
            return Total.exactly(few);
        }
        FutureTask<Integer> counting =
                new FutureTask<>(() -> inBackground(entities, background -> count(background, query)));
        Thread.ofVirtual().name("count").start(counting);
        await(counting);
        Total total = Total.atLeast(few, counting);
        return query.isListed() ? total : total.reaching(PagedRows.REACH);
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

    static int count(EntityManager entities, RowQuery<?> query) {
        var statement = entities.createQuery(new RowStatements(query).count(), Long.class);
        return Math.toIntExact(bound(query, statement).getSingleResult());
    }

    /** With a connection of its own, beside whatever transaction there is. */
    static <T> T inBackground(EntityManager entities, Function<EntityManager, T> work) {
        try (EntityManager background = entities.getEntityManagerFactory().createEntityManager()) {
            return work.apply(background);
        }
    }

    static <Q extends Query> Q bound(RowQuery<?> query, Q statement) {
        query.parameters().forEach(statement::setParameter);
        return statement;
    }
}
