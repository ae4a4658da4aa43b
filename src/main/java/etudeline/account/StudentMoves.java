package etudeline.account;

import etudeline.account.LockedPeople.Locked;
import etudeline.account.LockedPeople.Studies;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.LedgerRow;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many students moved to another programme or level of their university. */
@Component
class StudentMoves extends PeopleKind<StudentMoves.To, StudentMoves.Change> {

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

    record Change(
            Locked student,
            Programme to,
            Level level,
            @Nullable Instant placedAt) {

        boolean moves() {
            Studies from = student.studies();
            return from.programme().value() != to.id() || from.level() != level;
        }
    }

    private final JdbcClient database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudentMoves(LockedPeople people, JdbcClient database, Audit audit, ApplicationEventPublisher events, Clock clock) {
        super(NAME, Role.STUDENT, To.class, people);
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    Function<Locked, Verdict<Change>> judge(To wanted, Collection<Locked> present) {
        Map<Long, Programme> programmes = programmes(present.stream().map(student -> programme(wanted, student)));
        Instant now = now();
        return student -> {
            Programme to = programmes.get(programme(wanted, student));
            if (to == null || to.university() != student.university().value()) {
                return new Verdict.Fail<>(LockedPeople.NO_PLACE);
            }
            Level level = wanted.level() == null ? student.studies().level() : wanted.level();
            Change change = new Change(student, to, level, now);
            return change.moves()
                    ? new Verdict.Change<>(change, before(student.studies()), student.version() + 1)
                    : new Verdict.Leave<>(LockedPeople.ALREADY);
        };
    }

    private static long programme(To wanted, Locked student) {
        return wanted.programme() == null ? student.studies().programme().value() : wanted.programme();
    }

    /** As the database keeps it: those who are told later look for the very same moment there. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, String> before(Studies from) {
        Map<String, String> before = new TreeMap<>();
        before.put(PROGRAMME, from.programme().toString());
        before.put(LEVEL, from.level().name());
        if (from.since() != null) {
            before.put(PLACED, from.since().toString());
        }
        return before;
    }

    @Override
    void act(To wanted, Batch batch, List<Change> changes) {
        apply(batch, "student.moved", changes);
        events.publishEvent(new StudentsMovedTogether(
                changes.stream()
                        .map(Change::student)
                        .map(student -> {
                            Studies from = student.studies();
                            return new StudentsMovedTogether.Move(
                                    student.id(), from.programme(), from.level(), from.since());
                        })
                        .toList(),
                Objects.requireNonNull(changes.getFirst().placedAt())));
    }

    /** Back as if they had never left: also the moment since when they are there. */
    @Override
    BiFunction<Locked, LedgerRow, Verdict<Change>> judgeBack(Batch batch, List<LedgerRow> rows) {
        Map<Long, Programme> programmes = programmes(rows.stream().map(StudentMoves::programme));
        return (student, row) -> {
            Programme to = programmes.get(programme(row));
            if (to == null || to.university() != student.university().value()) {
                return new Verdict.Fail<>(LockedPeople.NO_PLACE);
            }
            String placed = row.before().get(PLACED);
            Change change = new Change(
                    student,
                    to,
                    Level.valueOf(Objects.requireNonNull(row.before().get(LEVEL))),
                    placed == null ? null : Instant.parse(placed));
            return new Verdict.Change<>(change, Map.of(), row.version());
        };
    }

    @Override
    void actBack(Batch batch, List<Change> changes) {
        apply(batch, "student.restored", changes);
        events.publishEvent(new StudentMovesUndone(changes.stream()
                .map(Change::student)
                .map(student -> {
                    Studies from = student.studies();
                    return new StudentMovesUndone.Undone(student.id(), from.programme(), from.level(), from.since());
                })
                .toList()));
    }

    private static long programme(LedgerRow row) {
        return Long.parseLong(Objects.requireNonNull(row.before().get(PROGRAMME)));
    }

    private Map<Long, Programme> programmes(Stream<Long> ids) {
        Map<Long, Programme> programmes = new HashMap<>();
        database.sql(PROGRAMMES)
                .param("programmes", ids.distinct().toArray(Long[]::new))
                .query((row, _) -> new Programme(row.getLong(1), row.getString(2), row.getLong(3)))
                .list()
                .forEach(programme -> programmes.put(programme.id(), programme));
        return programmes;
    }

    private void apply(Batch batch, String action, List<Change> changes) {
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
                                change.student().studies().facts(),
                                Map.of(PROGRAMME, change.to().name(), LEVEL, change.level())))
                        .toList());
    }

    private static @Nullable String placed(Change change) {
        return change.placedAt() == null ? null : change.placedAt().toString();
    }
}
