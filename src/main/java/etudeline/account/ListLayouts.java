package etudeline.account;

import etudeline.access.CurrentUser;
import etudeline.kit.ui.LayoutMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how a person likes a list with the account, so that it follows the person to every device. */
@Component
class ListLayouts implements LayoutMemory {

    private static final int LONGEST = 2000;

    private final JdbcClient database;
    private final CurrentUser currentUser;

    ListLayouts(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public String of(String list) {
        return database.sql("select layout from list_layout where account_id = ? and list = ?")
                .params(currentUser.require().account().value(), list)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What is too long to be one is not kept. */
    @Override
    @Transactional
    public void keep(String list, String layout) {
        long account = currentUser.require().account().value();
        if (layout.isEmpty()) {
            database.sql("delete from list_layout where account_id = ? and list = ?")
                    .params(account, list)
                    .update();
        } else if (layout.length() <= LONGEST) {
            database.sql("""
                            insert into list_layout (account_id, list, layout) values (?, ?, ?)
                            on conflict (account_id, list) do update set layout = excluded.layout""").params(account, list, layout).update();
        }
    }
}
