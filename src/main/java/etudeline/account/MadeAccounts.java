package etudeline.account;

import etudeline.job.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that an import has made, removed again: a statement for any number of them. */
@Component
class MadeAccounts {

    /** An account that a line has made. */
    record Made(long id, String name, String username, long version, boolean used) {}

    private static final String LOCK_MADE = """
            select id, last_name || ' ' || first_name as name, username, version,
                password_hash is not null or last_sign_in_at is not null as used
            from account where id = any(:rows) and university_id = :university order by id for update""";

    private final JdbcClient database;

    MadeAccounts(JdbcClient database) {
        this.database = database;
    }

    Map<Long, Made> lock(Batch batch, List<Long> accounts) {
        Map<Long, Made> made = new HashMap<>();
        ask(LOCK_MADE, accounts)
                .param("university", ImportWriting.university(batch))
                .query((row, _) -> new Made(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("username"),
                        row.getLong("version"),
                        row.getBoolean("used")))
                .list()
                .forEach(account -> made.put(account.id(), account));
        return made;
    }

    void remove(List<Long> accounts) {
        if (!accounts.isEmpty()) {
            ask("delete from account where id = any(:rows)", accounts).update();
        }
    }

    private JdbcClient.StatementSpec ask(String sql, List<Long> rows) {
        return database.sql(sql).param("rows", rows.toArray(Long[]::new));
    }
}
