package etudeline.access;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A mark of all that is in the database: the same as long as not one row has changed. How much and where people read is noted in
 * memory and written later, whatever is being tried then.
 */
final class EveryRow {

    private static final String TABLES = """
            select tablename from pg_tables where schemaname = 'public' and tablename not like 'databasechangelog%'
                and tablename not in ('reading_tally', 'reading', 'shelf_visit')
            order by tablename""";

    private static final String OF_TABLE =
            "(select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from \"%s\" t)";

    private final JdbcClient database;
    private final String statement;

    EveryRow(JdbcClient database) {
        this.database = database;
        List<String> tables =
                database.sql(TABLES).query((row, _) -> row.getString(1)).list();
        this.statement =
                "select " + tables.stream().map(OF_TABLE::formatted).collect(Collectors.joining(" || ' ' || "));
    }

    String mark() {
        return database.sql(statement).query(String.class).single();
    }
}
