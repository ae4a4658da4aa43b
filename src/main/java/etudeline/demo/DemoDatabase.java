package etudeline.demo;

import etudeline.kit.PatientConnection;
import etudeline.kit.TableWriter;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        return TableWriter.to(PatientConnection.of(dataSource), name, columns);
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
