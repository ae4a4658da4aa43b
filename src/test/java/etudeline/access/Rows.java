package etudeline.access;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts rows straight into the tables: a scene is there at once, and no event of its making runs along behind a test. */
final class Rows {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Rows(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    long id(String sql, Object... values) {
        return one(Long.class, sql, values);
    }

    List<Long> ids(String sql, Object... values) {
        return database.sql(sql)
                .params(Arrays.asList(values))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    String text(String sql, Object... values) {
        return one(String.class, sql, values);
    }

    private <T> T one(Class<T> type, String sql, Object... values) {
        return Objects.requireNonNull(transaction.execute(
                _ -> database.sql(sql).params(Arrays.asList(values)).query(type).single()));
    }

    void does(String sql, Object... values) {
        transaction.executeWithoutResult(
                _ -> database.sql(sql).params(Arrays.asList(values)).update());
    }
}
