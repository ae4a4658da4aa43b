package etudeline.account;

import etudeline.access.SignInEnding;
import etudeline.account.LockedStudents.Locked;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.JobKind;
import etudeline.job.LedgerRow;
import etudeline.job.RowResult;
import etudeline.job.RowUndo;
import etudeline.kit.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many students shut out, or let in again. */
@Component
class StudentStates implements JobKind<StudentStates.To> {

    static final String NAME = "students.state";

    /** The state they come to: ACTIVE or DEACTIVATED. */
    record To(AccountState state) {}

    private static final String BEFORE = "state";

    private static final String SET = """
            update account a set state = w.state, version = version + 1
            from unnest(cast(:rows as bigint[]), cast(:states as text[])) as w (id, state) where a.id = w.id""";

    private static final String OPEN_SIGN_INS =
            "select distinct account_id from sign_in where ended_at is null and account_id = any(:rows)";

    private record Change(Locked student, AccountState to) {}

    private final LockedStudents students;
    private final JdbcClient database;
    private final SignInEnding sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudentStates(
            LockedStudents students,
            JdbcClient database,
            SignInEnding sessions,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.students = students;
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<To> parameters() {
        return To.class;
    }

    @Override
    public String label(Batch batch, long row) {
        return students.name(batch, row);
    }

    @Override
    public Map<Long, RowResult> change(To wanted, Batch batch, List<Long> rows) {
        Map<Long, Locked> locked = students.lock(batch, rows);
        Map<Long, RowResult> results = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (long row : rows) {
            Locked student = locked.get(row);
            if (student == null) {
                results.put(row, new RowResult.Skipped("", LockedStudents.GONE));
            } else if (isAlready(student.state(), wanted.state())) {
                results.put(row, new RowResult.Skipped(student.name(), LockedStudents.ALREADY));
            } else {
                changes.add(new Change(student, wanted.state()));
                results.put(
                        row,
                        new RowResult.Changed(Map.of(BEFORE, student.state().name()), student.version() + 1));
            }
        }
        apply(batch, wanted.state() == AccountState.ACTIVE ? "student.activated" : "student.deactivated", changes);
        return results;
    }

    /** Who waits for a place is not to be let in by the way (rule 2). */
    private static boolean isAlready(AccountState state, AccountState wanted) {
        return wanted == AccountState.DEACTIVATED
                ? state == AccountState.DEACTIVATED
                : state != AccountState.DEACTIVATED;
    }

    @Override
    public Map<Long, RowUndo> restore(To wanted, Batch batch, List<LedgerRow> rows) {
        Map<Long, Locked> locked =
                students.lock(batch, rows.stream().map(LedgerRow::row).toList());
        Map<Long, RowUndo> results = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (LedgerRow row : rows) {
            Locked student = locked.get(row.row());
            if (student == null) {
                results.put(row.row(), new RowUndo.Kept("", LockedStudents.GONE));
            } else if (student.version() != row.version()) {
                results.put(row.row(), new RowUndo.Kept(student.name(), LockedStudents.CHANGED));
            } else {
                changes.add(new Change(
                        student,
                        AccountState.valueOf(Objects.requireNonNull(row.before().get(BEFORE)))));
                results.put(row.row(), new RowUndo.Restored());
            }
        }
        apply(batch, "student.restored", changes);
        return results;
    }

    private void apply(Batch batch, String action, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.sql(SET)
                .param("rows", rows(changes))
                .param(
                        "states",
                        changes.stream().map(change -> change.to().name()).toArray(String[]::new))
                .update();
        audit.recordAll(
                batch.by(),
                action,
                changes.stream()
                        .map(change -> new Audit.Change(
                                change.student().subject(),
                                Map.of(BEFORE, change.student().state()),
                                Map.of(BEFORE, change.to())))
                        .toList());
        Instant now = clock.instant();
        List<AccountId> out = to(AccountState.DEACTIVATED, changes);
        if (!out.isEmpty()) {
            sessions.endAllOf(signedIn(changes));
            events.publishEvent(new AccountsDeactivated(out, now));
        }
        List<AccountId> in = to(AccountState.ACTIVE, changes);
        if (!in.isEmpty()) {
            events.publishEvent(new AccountsActivated(in, now));
        }
    }

    private static List<AccountId> to(AccountState state, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.to() == state)
                .map(change -> change.student().id())
                .toList();
    }

    /** Most of many have no session, and nobody need be told of its end. */
    private List<AccountId> signedIn(List<Change> changes) {
        return database.sql(OPEN_SIGN_INS)
                .param("rows", rows(changes))
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list();
    }

    private static Long[] rows(List<Change> changes) {
        return changes.stream().map(change -> change.student().id().value()).toArray(Long[]::new);
    }
}
