package etudeline.account;

import etudeline.account.ImportWriting.Line;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.JobKind;
import etudeline.job.LedgerRow;
import etudeline.job.RowResult;
import etudeline.job.RowUndo;
import etudeline.job.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a file brought in: accounts made, and those changed whose lines are ticked. Rows are lines of the file. */
@Component
class ImportJob implements JobKind<ImportJob.Of> {

    static final String NAME = "people.import";

    /** Which file, and whom it is about. */
    record Of(ImportKind kind, long file) {}

    /** In the ledger: the account that the line made. */
    static final String MADE = "made";

    static final Words SAME = Words.of("account.import.reason.same");
    static final Words APPEARED = Words.of("account.import.reason.appeared");
    static final Words CHANGED = Words.of("account.import.reason.changed");
    static final Words GONE = Words.of("account.import.reason.gone");
    static final Words NO_PROGRAMME = Words.of("account.import.reason.noProgramme");
    static final Words USED = Words.of("account.import.reason.used");

    private final ImportWriting writing;
    private final ImportChanges changing;
    private final MadeAccounts accounts;
    private final ImportFigures figures;
    private final Audit audit;
    private final JdbcClient database;

    ImportJob(
            ImportWriting writing,
            ImportChanges changing,
            MadeAccounts accounts,
            ImportFigures figures,
            Audit audit,
            JdbcClient database) {
        this.writing = writing;
        this.changing = changing;
        this.accounts = accounts;
        this.figures = figures;
        this.audit = audit;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Of> parameters() {
        return Of.class;
    }

    @Override
    public String label(Batch batch, long row) {
        return database.sql("select concat_ws(' ', matricule, last_name, first_name) from import_row where id = :row")
                .param("row", row)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public Map<Long, RowResult> change(Of of, Batch batch, List<Long> rows) {
        List<Line> lines = writing.lines(rows);
        Map<Long, RowResult> results = new HashMap<>();
        rows.forEach(row -> results.put(row, new RowResult.Failed("", GONE)));
        Set<Long> programmes = writing.heldProgrammes(
                batch, lines.stream().flatMap(line -> line.wanted().stream()).toList());
        List<Line> fresh = new ArrayList<>();
        List<Line> changed = new ArrayList<>();
        for (Line line : lines) {
            if (!programmes.containsAll(line.wanted())) {
                results.put(line.id(), new RowResult.Failed(line.label(), NO_PROGRAMME));
            } else {
                (line.account() == null ? fresh : changed).add(line);
            }
        }
        results.putAll(make(of, batch, fresh));
        results.putAll(changing.change(of.kind(), batch, changed));
        writing.keepFailures(of.file(), lines, results);
        figures.count(ImportFigures.BAD, (int) results.values().stream()
                .filter(RowResult.Failed.class::isInstance)
                .count());
        return results;
    }

    private Map<Long, RowResult> make(Of of, Batch batch, List<Line> lines) {
        Map<Line, Long> made = writing.make(of.kind(), batch, lines);
        Map<Long, RowResult> results = new HashMap<>();
        List<Line> left = new ArrayList<>();
        List<Audit.Change> entries = new ArrayList<>();
        for (Line line : lines) {
            Long account = made.get(line);
            if (account == null) {
                left.add(line);
            } else {
                results.put(line.id(), new RowResult.Changed(Map.of(MADE, account.toString()), 0));
                entries.add(new Audit.Change(
                        new Audit.Subject(of.kind().subject(), account, line.name(), batch.university()),
                        Map.of(),
                        line.facts()));
            }
        }
        audit.recordAll(batch.by(), of.kind().subject() + ".created", entries);
        figures.count(ImportFigures.CREATED, entries.size());
        if (!left.isEmpty()) {
            // Somebody else has brought them in since they were looked at.
            Set<Long> same = new HashSet<>(writing.sameAlready(of.kind(), batch, left));
            left.forEach(line -> results.put(
                    line.id(),
                    same.contains(line.id())
                            ? new RowResult.Skipped(line.label(), SAME)
                            : new RowResult.Failed(line.label(), APPEARED)));
            figures.count(ImportFigures.SAME, same.size());
        }
        return results;
    }

    @Override
    public Map<Long, RowUndo> restore(Of of, Batch batch, List<LedgerRow> rows) {
        Map<Long, RowUndo> results = new HashMap<>();
        List<LedgerRow> made =
                rows.stream().filter(row -> row.before().containsKey(MADE)).toList();
        List<LedgerRow> changed =
                rows.stream().filter(row -> !row.before().containsKey(MADE)).toList();
        results.putAll(unmake(of, batch, made));
        results.putAll(changing.restore(of.kind(), batch, changed));
        return results;
    }

    /** An account that nobody has used or changed goes as if it had never been. */
    private Map<Long, RowUndo> unmake(Of of, Batch batch, List<LedgerRow> rows) {
        Map<Long, MadeAccounts.Made> known =
                accounts.lock(batch, rows.stream().map(ImportJob::account).toList());
        Map<Long, RowUndo> results = new HashMap<>();
        List<Long> gone = new ArrayList<>();
        List<Audit.Change> entries = new ArrayList<>();
        for (LedgerRow row : rows) {
            MadeAccounts.Made account = known.get(account(row));
            if (account == null) {
                results.put(row.row(), new RowUndo.Kept("", LockedPeople.GONE));
            } else if (account.used() || account.version() != row.version()) {
                results.put(row.row(), new RowUndo.Kept(account.name(), USED));
            } else {
                gone.add(account.id());
                results.put(row.row(), new RowUndo.Restored());
                entries.add(new Audit.Change(
                        new Audit.Subject(of.kind().subject(), account.id(), account.name(), batch.university()),
                        Map.of("username", account.username()),
                        Map.of()));
            }
        }
        accounts.remove(gone);
        audit.recordAll(batch.by(), of.kind().subject() + ".deleted", entries);
        return results;
    }

    private static long account(LedgerRow row) {
        return Long.parseLong(Objects.requireNonNull(row.before().get(MADE)));
    }
}
