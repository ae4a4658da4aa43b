package etudeline.job;

import etudeline.audit.Audit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds an amount to numbers in a table of its own, and writes into another what it does, so that anything done twice is
 * seen. A number that ends in 1 is skipped, one that ends in 2 cannot be done, and one that ends in 333 the database refuses,
 * with all that is changed in the same statement.
 */
@Component
class AddKind implements JobKind<AddKind.Amount> {

    static final String NAME = "test.add";

    static final int REFUSED = 333;

    /** A multiple of a thousand, so that the last digits stay. */
    record Amount(long amount) {}

    private record Commit(Runnable before) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            before.run();
        }
    }

    private record Line(long row, long number, long version) {}

    private final JdbcClient database;
    private final Audit audit;

    /** Told of each row before the chunk is written: may throw, or wait. */
    volatile LongConsumer watcher = _ -> {};

    /** Told when all of a chunk is written, ledger and progress too, and nothing of it is committed: may throw. */
    volatile Runnable beforeCommit = () -> {};

    AddKind(JdbcClient database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Amount> parameters() {
        return Amount.class;
    }

    @Override
    public Map<Long, RowResult> change(Amount parameters, Batch batch, List<Long> rows) {
        TransactionSynchronizationManager.registerSynchronization(new Commit(() -> beforeCommit.run()));
        Map<Long, RowResult> results = new HashMap<>();
        rows.forEach(row -> results.put(row, new RowResult.Skipped("", Words.of("gone"))));
        List<Line> lines = lock(rows);
        List<Long> changed = new ArrayList<>();
        for (Line line : lines) {
            watcher.accept(line.row());
            results.put(line.row(), result(line));
            if (results.get(line.row()) instanceof RowResult.Changed) {
                changed.add(line.row());
            }
        }
        add(parameters.amount(), changed, batch, "ADD");
        return results;
    }

    private static RowResult result(Line line) {
        return switch ((int) (line.number() % 10)) {
            case 1 -> new RowResult.Skipped("n" + line.row(), Words.of("one"));
            case 2 -> new RowResult.Failed("n" + line.row(), Words.of("two"));
            default -> new RowResult.Changed(Map.of("number", Long.toString(line.number())), line.version() + 1);
        };
    }

    @Override
    public Map<Long, RowUndo> restore(Amount parameters, Batch batch, List<LedgerRow> rows) {
        TransactionSynchronizationManager.registerSynchronization(new Commit(() -> beforeCommit.run()));
        Map<Long, RowUndo> results = new HashMap<>();
        Map<Long, Line> lines = new HashMap<>();
        lock(rows.stream().map(LedgerRow::row).toList()).forEach(line -> lines.put(line.row(), line));
        List<Long> restored = new ArrayList<>();
        for (LedgerRow row : rows) {
            watcher.accept(row.row());
            Line line = lines.get(row.row());
            if (line == null) {
                results.put(row.row(), new RowUndo.Kept("", Words.of("gone")));
            } else if (line.version() != row.version()) {
                results.put(row.row(), new RowUndo.Kept("n" + row.row(), Words.of("changed")));
            } else {
                results.put(row.row(), new RowUndo.Restored());
                restored.add(row.row());
            }
        }
        add(-parameters.amount(), restored, batch, "RESTORE");
        return results;
    }

    @Override
    public String label(Batch batch, long row) {
        return "n" + row;
    }

    private List<Line> lock(List<Long> rows) {
        return database.sql("select row_id, number, version from test_number where row_id = any(:rows) order by row_id"
                        + " for no key update")
                .param("rows", rows.toArray(Long[]::new))
                .query((row, _) -> new Line(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    private void add(long amount, List<Long> rows, Batch batch, String deed) {
        Long[] ids = rows.toArray(Long[]::new);
        database.sql(
                        "update test_number set number = number + :amount, version = version + 1 where row_id = any(:rows)")
                .param("amount", amount)
                .param("rows", ids)
                .update();
        database.sql("insert into test_deed select :job, row_id, :deed from unnest(cast(:rows as bigint[])) r (row_id)")
                .param("job", batch.job().value())
                .param("deed", deed)
                .param("rows", ids)
                .update();
        audit.recordAll(
                batch.by(),
                "number." + deed,
                rows.stream()
                        .map(row -> new Audit.Change(
                                new Audit.Subject("number", row, "n" + row, batch.university()), Map.of(), Map.of()))
                        .toList());
    }
}
