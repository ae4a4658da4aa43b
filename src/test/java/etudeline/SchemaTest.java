package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1";

    @Test
    void every_changeset_rolls_back_and_comes_again() throws Exception {
        String url = TestDatabase.empty();
        try (Connection connection = DriverManager.getConnection(url);
                Connection reader = DriverManager.getConnection(url);
                Liquibase liquibase = new Liquibase(
                        "db/changelog/changelog.yaml",
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.update(new Contexts());
            List<String> full = tables(reader);
            int changesets = liquibase.getDatabase().getRanChangeSetList().size();
            liquibase.rollback(changesets, new Contexts(), new LabelExpression());
            assertThat(tables(reader)).containsExactly("databasechangelog");
            liquibase.update(new Contexts());
            assertThat(tables(reader)).isEqualTo(full).contains("account", "chapter", "audience_item");
        }
    }

    @Test
    void every_foreign_key_has_an_index_that_starts_with_its_columns() throws Exception {
        try (Connection connection = DriverManager.getConnection(TestDatabase.copy());
                Statement statement = connection.createStatement();
                ResultSet missing = statement.executeQuery("""
                        select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                        where c.contype = 'f' and not exists (
                            select 1 from pg_index i where i.indrelid = c.conrelid
                            and i.indkey[0] = any (c.conkey)
                            and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) not like '%role%'))
                        order by 1""")) {
            List<String> without = new ArrayList<>();
            while (missing.next()) {
                without.add(missing.getString(1));
            }
            assertThat(without)
                    .as("deleting or moving the row it points to would read the whole table")
                    .isEmpty();
        }
    }

    private static List<String> tables(Connection connection) throws Exception {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
