package etudeline.account;

import etudeline.account.PeopleImports.FailedLine;
import etudeline.exchange.SheetRows;
import etudeline.kit.Level;
import etudeline.kit.PatientConnection;
import etudeline.kit.TableWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of imported files and what they come to: written and judged by one statement each, however many they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportStaging {

    /** Writes lines as they are read. */
    static final class Lines implements SheetRows, AutoCloseable {

        private final long file;
        private final TableWriter writer;
        private int width;
        private int written;

        private Lines(long file, TableWriter writer) {
            this.file = file;
            this.writer = writer;
        }

        @Override
        public void header(List<String> names) {
            width = names.size();
        }

        /** What stands beyond the last named column means nothing. */
        @Override
        public void row(int line, List<String> cells) {
            writer.row(file, line, array(cells.subList(0, Math.min(width, cells.size()))));
            written++;
        }

        private static String array(List<String> cells) {
            return cells.stream()
                    .map(cell -> '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }

        int written() {
            return written;
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    private static final int SOME = 1_000;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final JdbcClient database;
    private final JsonMapper json;

    ImportStaging(DataSource dataSource, JdbcClient database, JsonMapper json) {
        this.dataSource = dataSource;
        this.database = database;
        this.json = json;
    }

    Lines lines(ImportId file) {
        return new Lines(
                file.value(),
                TableWriter.to(PatientConnection.of(dataSource), "import_line", "import_id", "line", "cells"));
    }

    /** Says of each line what it comes to as things are now; how many have each outcome. */
    Map<ImportOutcome, Integer> judge(ImportFile file) {
        PatientConnection.of(dataSource);
        ask("delete from import_row where import_id = :import", file.id()).update();
        Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
        if (file.columns().missing(file.kind()).isEmpty()) {
            ask(ImportJudgement.of(file.kind()), file.id())
                    .params(parameters(file))
                    .query(row -> {
                        counts.put(ImportOutcome.valueOf(row.getString(1)), row.getInt(2));
                    });
        }
        return counts;
    }

    private static Map<String, @Nullable Object> parameters(ImportFile file) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("university", file.university().value());
        parameters.put("role", file.kind().role().name());
        parameters.put("names", Arrays.stream(Level.values()).map(Level::name).toArray(String[]::new));
        parameters.put("codes", Arrays.stream(Level.values()).map(Level::code).toArray(Integer[]::new));
        for (ImportColumn column : file.kind().columns()) {
            Integer place = file.columns().places().get(column);
            // Arrays of the database begin at 1.
            parameters.put(column.name().toLowerCase(Locale.ROOT), place == null ? null : place + 1);
        }
        return parameters;
    }

    void tick(ImportId file, long row, boolean ticked) {
        ask(
                        "update import_row set ticked = :ticked where id = :row and import_id = :import and outcome = 'CHANGE'",
                        file)
                .param("row", row)
                .param("ticked", ticked)
                .update();
    }

    void tickAll(ImportId file, boolean ticked) {
        PatientConnection.of(dataSource);
        ask(
                        "update import_row set ticked = :ticked where import_id = :import and outcome = 'CHANGE' and ticked <> :ticked",
                        file)
                .param("ticked", ticked)
                .update();
    }

    int ticked(ImportId file) {
        return ask("select count(*) from import_row where import_id = :import and outcome = 'CHANGE' and ticked", file)
                .query(Integer.class)
                .single();
    }

    /** The lines to be brought in, in their order. */
    List<Long> chosen(ImportId file) {
        return ask("""
                        select id from import_row
                        where import_id = :import and (outcome = 'NEW' or outcome = 'CHANGE' and ticked) order by id""", file).query((row, _) -> row.getLong(1)).list();
    }

    boolean hasFailed(ImportId file) {
        return ask("select exists (select 1 from import_row where import_id = :import and outcome = 'BAD')", file)
                .query(Boolean.class)
                .single();
    }

    void failed(ImportId file, Consumer<FailedLine> told) {
        PatientConnection.of(dataSource);
        ask("""
                        select r.line, l.cells, r.reason, r.arguments
                        from import_row r join import_line l on l.import_id = r.import_id and l.line = r.line
                        where r.import_id = :import and r.outcome = 'BAD' order by r.line""", file).withFetchSize(SOME).query(row -> {
            told.accept(new FailedLine(
                    row.getInt(1),
                    List.of((String[]) row.getArray(2).getArray()),
                    row.getString(3),
                    json.readValue(row.getString(4), TEXTS)));
        });
    }

    private JdbcClient.StatementSpec ask(String sql, ImportId file) {
        return database.sql(sql).param("import", file.value());
    }
}
