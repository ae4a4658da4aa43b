package etudeline.account;

import etudeline.account.LockedStudents.Locked;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.JobKind;
import etudeline.job.LedgerRow;
import etudeline.job.RowResult;
import etudeline.job.RowUndo;
import etudeline.kit.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many students moved to another programme or level of their university. */
@Component
class StudentMoves implements JobKind<StudentMoves.To> {

    static final String NAME = "students.move";

    /** Null: each keeps the own one. */
    record To(@Nullable Long programme, @Nullable Level level) {}

    private static final String PROGRAMME = "programme";
    private static final String LEVEL = "level";
    private static final String PLACED = "placedAt";

    /** Kept from being deleted until the transaction ends. */
    private static final String PROGRAMMES =
            "select id, name, university_id from programme where id = any(:programmes) for key share";

    private static final String MOVE = """
            update account a set programme_id = p.id, faculty_id = p.faculty_id, level = w.level, placed_at = w.placed_at,
                version = a.version + 1
            from unnest(cast(:rows as bigint[]), cast(:programmes as bigint[]), cast(:levels as smallint[]),
                cast(cast(:placed as text[]) as timestamptz[])) as w (id, programme_id, level, placed_at)
            join programme p on p.id = w.programme_id
            where a.id = w.id""";

    private record Programme(long id, String name, long university) {}

    private record Change(
            Locked student,
            Programme to,
            Level level,
            @Nullable Instant placedAt) {

        boolean moves() {
            return student.programme().value() != to.id() || student.level() != level;
        }
    }

    private final LockedStudents students;
    private final JdbcClient database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudentMoves(
            LockedStudents students, JdbcClient database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.students = students;
        this.database = database;
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
        Map<Long, Programme> programmes = programmes(locked.values().stream()
                .map(student -> wanted.programme() == null ? student.programme().value() : wanted.programme())
                .distinct()
                .toList());
        // As the database keeps it: those who are told later look for the very same moment there.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Long, RowResult> results = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (long row : rows) {
            Locked student = locked.get(row);
            if (student == null) {
                results.put(row, new RowResult.Skipped("", LockedStudents.GONE));
                continue;
            }
            Programme to = programmes.get(
                    wanted.programme() == null ? student.programme().value() : wanted.programme());
            if (to == null || to.university() != student.university().value()) {
                results.put(row, new RowResult.Failed(student.name(), LockedStudents.NO_PLACE));
                continue;
            }
            Change change = new Change(student, to, wanted.level() == null ? student.level() : wanted.level(), now);
            if (change.moves()) {
                changes.add(change);
                results.put(row, new RowResult.Changed(before(student), student.version() + 1));
            } else {
                results.put(row, new RowResult.Skipped(student.name(), LockedStudents.ALREADY));
            }
        }
        apply(batch, "student.moved", changes);
        if (!changes.isEmpty()) {
            events.publishEvent(new StudentsMovedTogether(
                    changes.stream()
                            .map(Change::student)
                            .map(student -> new StudentsMovedTogether.Move(
                                    student.id(), student.programme(), student.level(), student.placedAt()))
                            .toList(),
                    now));
        }
        return results;
    }

    private static Map<String, String> before(Locked student) {
        Map<String, String> before = new TreeMap<>();
        before.put(PROGRAMME, student.programme().toString());
        before.put(LEVEL, student.level().name());
        if (student.placedAt() != null) {
            before.put(PLACED, student.placedAt().toString());
        }
        return before;
    }

    /** Back as if they had never left: also the moment since when they are there. */
    @Override
    public Map<Long, RowUndo> restore(To wanted, Batch batch, List<LedgerRow> rows) {
        Map<Long, Locked> locked =
                students.lock(batch, rows.stream().map(LedgerRow::row).toList());
        Map<Long, Programme> programmes =
                programmes(rows.stream().map(StudentMoves::programme).distinct().toList());
        Map<Long, RowUndo> results = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (LedgerRow row : rows) {
            Locked student = locked.get(row.row());
            Programme to = programmes.get(programme(row));
            if (student == null) {
                results.put(row.row(), new RowUndo.Kept("", LockedStudents.GONE));
            } else if (student.version() != row.version()) {
                results.put(row.row(), new RowUndo.Kept(student.name(), LockedStudents.CHANGED));
            } else if (to == null || to.university() != student.university().value()) {
                results.put(row.row(), new RowUndo.Kept(student.name(), LockedStudents.NO_PLACE));
            } else {
                String placed = row.before().get(PLACED);
                changes.add(new Change(
                        student,
                        to,
                        Level.valueOf(Objects.requireNonNull(row.before().get(LEVEL))),
                        placed == null ? null : Instant.parse(placed)));
                results.put(row.row(), new RowUndo.Restored());
            }
        }
        apply(batch, "student.restored", changes);
        if (!changes.isEmpty()) {
            events.publishEvent(new StudentMovesUndone(changes.stream()
                    .map(Change::student)
                    .map(student -> new StudentMovesUndone.Undone(
                            student.id(), student.programme(), student.level(), student.placedAt()))
                    .toList()));
        }
        return results;
    }

    private static long programme(LedgerRow row) {
        return Long.parseLong(Objects.requireNonNull(row.before().get(PROGRAMME)));
    }

    private Map<Long, Programme> programmes(Collection<Long> ids) {
        Map<Long, Programme> programmes = new HashMap<>();
        database.sql(PROGRAMMES)
                .param("programmes", ids.toArray(Long[]::new))
                .query((row, _) -> new Programme(row.getLong(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(programme -> programmes.put(programme.id(), programme));
        return programmes;
    }

    private void apply(Batch batch, String action, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.sql(MOVE)
                .param(
                        "rows",
                        changes.stream()
                                .map(change -> change.student().id().value())
                                .toArray(Long[]::new))
                .param(
                        "programmes",
                        changes.stream().map(change -> change.to().id()).toArray(Long[]::new))
                .param(
                        "levels",
                        changes.stream().map(change -> change.level().code()).toArray(Integer[]::new))
                .param("placed", changes.stream().map(StudentMoves::placed).toArray(String[]::new))
                .update();
        audit.recordAll(
                batch.by(),
                action,
                changes.stream()
                        .map(change -> new Audit.Change(
                                change.student().subject(),
                                change.student().placeFacts(),
                                Map.of(PROGRAMME, change.to().name(), LEVEL, change.level())))
                        .toList());
    }

    private static @Nullable String placed(Change change) {
        return change.placedAt() == null ? null : change.placedAt().toString();
    }
}
