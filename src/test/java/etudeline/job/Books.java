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

    /** As {@link JobNodes} sees it to its end. */
    JobNodes.Watched watched(Model model) {
        return new JobNodes.Watched(model.job(), deed -> as(model, deed), () -> check(model));
    }

    /** Other people change some of the rows, and delete some. */
    void others(Model model, Random random) {
        List<Long> changed = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (long row : model.rows()) {
            switch (random.nextInt(12)) {
                case 0 -> {
                    if (model.changeSince(row)) {
                        changed.add(row);
                    }
                }
                case 1 -> {
                    model.goSince(row);
                    gone.add(row);
                }
                default -> {}
            }
        }
        transaction.executeWithoutResult(_ -> {
            change(
                    "update test_number set number = number + 1000, version = version + 1 where row_id = any(?)",
                    changed);
            change("delete from test_number where row_id = any(?)", gone);
        });
    }

    private void change(String sql, List<Long> rows) {
        database.sql(sql).param(rows.toArray(Long[]::new)).update();
    }

    void check(Model model, JobState state) {
        assertThat(row(model).state()).isEqualTo(state);
        check(model);
    }

    /** Compares all there is of the job with the model, at one moment, whoever works at it meanwhile. */
    void check(Model model) {
        transaction.executeWithoutResult(_ -> {
            database.sql("set transaction isolation level repeatable read").update();
            List<Integer> counts = counts(model);
            Map<Long, String> expected =
                    model.outcomes(counts.get(0) + counts.get(1) + counts.get(2), counts.get(3) + counts.get(4));
            assertThat(outcomes(model)).as("ledger").isEqualTo(expected);
            assertThat(numbers(model)).as("numbers").isEqualTo(model.numbers(expected));
            assertThat(deeds(model)).as("done once each").isEqualTo(model.deeds(expected));
            assertThat(audited(model)).as("audited once each").isEqualTo(model.deeds(expected));
            assertThat(report(model)).as("report").isEqualTo(model.report(expected));
            assertThat(counts).as("counts").isEqualTo(model.counts(expected));
        });
    }

    private List<Integer> counts(Model model) {
        return database.sql("select done, skipped, failed, undone, kept from job where id = ?")
                .param(model.job().value())
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
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
        Map<String, String> report = new HashMap<>();
        database.sql(
                        "select pass || ':' || row_id, outcome || ' ' || label || ' ' || (reason ->> 'key') from job_problem"
                                + " where job_id = ?")
                .param(model.job().value())
                .query(row -> {
                    report.put(row.getString(1), row.getString(2));
                });
        return report;
    }

    /** The report as people read it, page by page. */
    List<String> pages(Model model) {
        List<String> lines = new ArrayList<>();
        campus.as(model.by(), () -> {
            for (int page = 100; page == 100; ) {
                List<ProblemRow> found = jobs.problems(model.job(), new Window(lines.size(), 100, Sort.unsorted(), -1));
                found.forEach(line -> lines.add(line.key()));
                page = found.size();
            }
        });
        return lines;
    }
}
