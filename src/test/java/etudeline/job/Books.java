package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.kit.AccountId;
import etudeline.kit.Window;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of {@link AddKind}, jobs over them, and whether tables, ledger, report and counts are what a model says. */
@Component
class Books {

    static final long AMOUNT = 1_000;

    private static final String TABLES = """
            create table if not exists test_number (
                row_id bigint primary key, number bigint not null, version bigint not null default 0,
                check (number % 1000 <> 333 or version = 0));
            create table if not exists test_deed (job_id bigint not null, row_id bigint not null, deed text not null)""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Campus campus;
    private final Jobs jobs;
    private final JobDesk desk;
    private final JobHints hints;
    private final JobProperties properties;
    private final Clock clock;

    Books(
            JdbcClient database,
            TransactionTemplate transaction,
            Campus campus,
            Jobs jobs,
            JobDesk desk,
            JobHints hints,
            JobProperties properties,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.campus = campus;
        this.jobs = jobs;
        this.desk = desk;
        this.hints = hints;
        this.properties = properties;
        this.clock = clock;
    }

    /** A job of a principal over so many numbers of its own, of which a few are not there any more. */
    Model begin(int rows, Random random) {
        execute(TABLES);
        Map<Long, Long> numbers = new TreeMap<>();
        long id = ask("select coalesce(max(row_id), 0) from test_number");
        for (int row = 0; row < rows; row++) {
            id += 1 + random.nextInt(5);
            numbers.put(id, (long) random.nextInt(100_000));
        }
        Map<Long, Long> there = new TreeMap<>(numbers);
        there.keySet().removeIf(_ -> random.nextInt(50) == 0);
        transaction.executeWithoutResult(
                _ -> database.sql("insert into test_number (row_id, number) select * from unnest(:rows, :numbers)")
                        .param("rows", there.keySet().toArray(Long[]::new))
                        .param("numbers", there.values().toArray(Long[]::new))
                        .update());
        AccountId principal = campus.administrator(null);
        JobId job = campus.ask(
                principal,
                () -> jobs.start(new JobOrder(
                        AddKind.NAME,
                        new AddKind.Amount(AMOUNT),
                        null,
                        Words.of("test"),
                        List.of(),
                        List.copyOf(numbers.keySet()))));
        return new Model(job, principal, List.copyOf(numbers.keySet()), there);
    }

    /** Another worker, as on another node. */
    JobRunner worker() {
        return new JobRunner(desk, hints, properties, clock);
    }

    JobRow row(Model model) {
        return campus.ask(model.by(), () -> jobs.open(model.job()));
    }

    void as(Model model, Consumer<Jobs> deed) {
        campus.as(model.by(), () -> deed.accept(jobs));
    }

    void execute(String sql) {
        transaction.executeWithoutResult(_ -> database.sql(sql).update());
    }

    long ask(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    String text(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    /** Compares all there is of the job with the model, whose first so many rows have been dealt with. */
    void check(Model model) {
        JobRow row = row(model);
        Map<Long, String> expected = model.outcomes(row.done() + row.skipped() + row.failed());
        assertThat(outcomes(model)).as("ledger").isEqualTo(expected);
        assertThat(numbers(model)).as("numbers").isEqualTo(model.numbers(expected));
        assertThat(deeds(model)).as("done once each").isEqualTo(model.deeds(expected));
        assertThat(audited(model)).as("audited once each").isEqualTo(model.deeds(expected));
        assertThat(report(model)).as("report").isEqualTo(model.report(expected));
        assertThat(List.of(row.done(), row.skipped(), row.failed(), row.undone(), row.kept()))
                .as("counts")
                .isEqualTo(model.counts(expected));
        assertThat(row.problems()).isEqualTo(model.report(expected).size());
    }

    private Map<Long, String> outcomes(Model model) {
        return map("select row_id, coalesce(outcome, '') from job_ledger where job_id = " + model.job());
    }

    private Map<Long, String> numbers(Model model) {
        return map("select row_id, number || ' v' || version from test_number where row_id between "
                + model.rows().getFirst() + " and " + model.rows().getLast());
    }

    private Map<Long, String> deeds(Model model) {
        return map("select row_id, string_agg(deed, ' ' order by deed) from test_deed where job_id = " + model.job()
                + " group by row_id");
    }

    private Map<Long, String> audited(Model model) {
        return map("select subject_id, string_agg(replace(action, 'number.', ''), ' ' order by action) from audit_entry"
                + " where subject_type = 'number' and actor_id = " + model.by() + " group by subject_id");
    }

    private Map<Long, String> map(String sql) {
        Map<Long, String> map = new TreeMap<>();
        database.sql(sql).query(row -> {
            map.put(row.getLong(1), row.getString(2));
        });
        return map;
    }

    private Map<String, String> report(Model model) {
        List<ProblemRow> lines = new ArrayList<>();
        campus.as(model.by(), () -> {
            List<ProblemRow> page = jobs.problems(model.job(), Window.first(100));
            while (!page.isEmpty()) {
                lines.addAll(page);
                page = jobs.problems(model.job(), new Window(lines.size(), 100, Sort.unsorted(), -1));
            }
        });
        Map<String, String> report = new HashMap<>();
        lines.forEach(line -> report.put(
                line.key(),
                line.outcome() + " " + line.label() + " " + line.reason().key()));
        return report;
    }
}
