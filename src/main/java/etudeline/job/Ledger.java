package etudeline.job;

import etudeline.job.ProblemRow.Outcome;
import etudeline.kit.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A job's rows and what became of each: a statement for any number of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private static final String OPEN = """
            insert into job_ledger (job_id, row_id)
            select :job, row_id from unnest(cast(:rows as bigint[])) as r (row_id)""";

    private static final String NEXT = """
            select row_id from job_ledger
            where job_id = :job and row_id > coalesce(cast(:after as bigint), -9223372036854775808)
            order by row_id limit :most""";

    /** Backwards: what was changed last goes back first. */
    private static final String CHANGED = """
            select row_id, before, version from job_ledger
            where job_id = :job and row_id < coalesce(cast(:below as bigint), 9223372036854775807) and outcome = 'CHANGED'
            order by row_id desc limit :most""";

    /** Each row looked up by itself: of a job that has just been opened the planner knows nothing, and would read all of it. */
    private static final String WRITE = """
            update job_ledger l set outcome = w.outcome, before = cast(w.before as jsonb), version = w.version
            from unnest(cast(:rows as bigint[]), cast(:outcomes as text[]), cast(:befores as text[]),
                cast(:versions as bigint[])) as w (row_id, outcome, before, version)
            cross join lateral (select ctid from job_ledger
                where job_id = :job and row_id = w.row_id and outcome is null offset 0) as open (place)
            where l.ctid = open.place""";

    private static final String WRITE_UNDO = """
            update job_ledger l set outcome = w.outcome
            from unnest(cast(:rows as bigint[]), cast(:outcomes as text[])) as w (row_id, outcome)
            cross join lateral (select ctid from job_ledger
                where job_id = :job and row_id = w.row_id and outcome = 'CHANGED' offset 0) as open (place)
            where l.ctid = open.place""";

    private static final String REPORT = """
            insert into job_problem (job_id, pass, row_id, outcome, label, reason)
            select :job, :pass, w.row_id, w.outcome, w.label, cast(w.reason as jsonb)
            from unnest(cast(:rows as bigint[]), cast(:outcomes as text[]), cast(:labels as text[]),
                cast(:reasons as text[])) as w (row_id, outcome, label, reason)""";

    private static final String PROBLEMS = """
            select pass, row_id, outcome, label, reason from job_problem where job_id = :job
            order by pass, row_id limit :most offset :before""";

    private final JdbcClient database;
    private final JsonMapper json;

    Ledger(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void open(JobId job, List<Long> rows) {
        ask(OPEN, job).param("rows", rows.toArray(Long[]::new)).update();
    }

    List<Long> next(JobId job, @Nullable Long after, int most) {
        return ask(NEXT, job)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    List<LedgerRow> changed(JobId job, @Nullable Long below, int most) {
        return ask(CHANGED, job)
                .param("below", below)
                .param("most", most)
                .query((row, _) ->
                        new LedgerRow(row.getLong(1), json.readValue(row.getString(2), VALUES), row.getLong(3)))
                .list();
    }

    /** Each row once, and only if nothing was written of it before. */
    void write(JobId job, Map<Long, RowResult> results) {
        List<RowResult> all = List.copyOf(results.values());
        int written = ask(WRITE, job)
                .param("rows", results.keySet().toArray(Long[]::new))
                .param("outcomes", texts(all, Ledger::outcome))
                .param("befores", texts(all, this::before))
                .param("versions", all.stream().map(Ledger::version).toArray(Long[]::new))
                .update();
        require(job, results.size(), written);
        List<ProblemRow> problems = new ArrayList<>();
        results.forEach((row, result) -> {
            switch (result) {
                case RowResult.Changed _ -> {}
                case RowResult.Skipped(var label, var reason) ->
                    problems.add(new ProblemRow(JobPass.WORK, row, Outcome.SKIPPED, label, reason));
                case RowResult.Failed(var label, var reason) ->
                    problems.add(new ProblemRow(JobPass.WORK, row, Outcome.FAILED, label, reason));
            }
        });
        report(job, JobPass.WORK, problems);
    }

    void writeUndo(JobId job, Map<Long, RowUndo> results) {
        List<RowUndo> all = List.copyOf(results.values());
        int written = ask(WRITE_UNDO, job)
                .param("rows", results.keySet().toArray(Long[]::new))
                .param("outcomes", texts(all, result -> result instanceof RowUndo.Kept ? "KEPT" : "UNDONE"))
                .update();
        require(job, results.size(), written);
        List<ProblemRow> problems = new ArrayList<>();
        results.forEach((row, result) -> {
            if (result instanceof RowUndo.Kept(var label, var reason)) {
                problems.add(new ProblemRow(JobPass.UNDO, row, Outcome.KEPT, label, reason));
            }
        });
        report(job, JobPass.UNDO, problems);
    }

    private void report(JobId job, JobPass pass, List<ProblemRow> problems) {
        if (!problems.isEmpty()) {
            ask(REPORT, job)
                    .param("pass", pass.name())
                    .param("rows", problems.stream().map(ProblemRow::row).toArray(Long[]::new))
                    .param(
                            "outcomes",
                            texts(problems, problem -> problem.outcome().name()))
                    .param("labels", texts(problems, ProblemRow::label))
                    .param("reasons", texts(problems, problem -> json.writeValueAsString(problem.reason())))
                    .update();
        }
    }

    /** What undoing has left comes before what the work has left. */
    List<ProblemRow> problems(JobId job, Window window) {
        return ask(PROBLEMS, job)
                .param("most", window.limit())
                .param("before", window.offset())
                .query((row, _) -> new ProblemRow(
                        JobPass.valueOf(row.getString(1)),
                        row.getLong(2),
                        Outcome.valueOf(row.getString(3)),
                        row.getString(4),
                        json.readValue(row.getString(5), Words.class)))
                .list();
    }

    void clear(JobId job) {
        ask("delete from job_problem where job_id = :job", job).update();
        ask("delete from job_ledger where job_id = :job", job).update();
    }

    private JdbcClient.StatementSpec ask(String sql, JobId job) {
        return database.sql(sql).param("job", job.value());
    }

    private static <T> @Nullable String[] texts(List<T> values, Function<T, @Nullable String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static String outcome(RowResult result) {
        return switch (result) {
            case RowResult.Changed _ -> "CHANGED";
            case RowResult.Skipped _ -> "SKIPPED";
            case RowResult.Failed _ -> "FAILED";
        };
    }

    private @Nullable String before(RowResult result) {
        return result instanceof RowResult.Changed changed ? json.writeValueAsString(changed.before()) : null;
    }

    private static @Nullable Long version(RowResult result) {
        return result instanceof RowResult.Changed changed ? changed.version() : null;
    }

    private static void require(JobId job, int told, int written) {
        if (told != written) {
            throw new IllegalStateException(
                    "Of " + told + " rows of job " + job + ", " + written + " were still to be dealt with");
        }
    }
}
