package etudeline.demo;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** The tables, inside the one transaction that loads the demo. */
@Component
class DemoDatabase {

    private final DataSource dataSource;
    private final JdbcClient client;

    DemoDatabase(DataSource dataSource, JdbcClient client) {
        this.dataSource = dataSource;
        this.client = client;
    }

    TableWriter table(String name, String... columns) {
        // The transaction's own connection: it is given back when that ends.
        Connection connection = DataSourceUtils.getConnection(dataSource);
        waitAsLongAsItTakes(connection);
        return TableWriter.to(connection, name, columns);
    }

    /** Keys and indexes of a million rows take longer than any page may; the pool takes it back with its own limit. */
    private static void waitAsLongAsItTakes(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("demo data", null, failure);
        }
    }

    JdbcClient.StatementSpec sql(String sql) {
        return client.sql(sql);
    }

    /** Rows came with their ids: lets the next row, made by the portal, have the id after them. */
    void continueIds(String... tables) {
        for (String table : tables) {
            sql("select setval(pg_get_serial_sequence(?, 'id'), max(id)) from " + table + " having max(id) is not null")
                    .param(table)
                    .query(Long.class)
                    .optional();
        }
    }

    void analyse(String... tables) {
        for (String table : tables) {
            sql("analyze " + table).update();
        }
    }
}
