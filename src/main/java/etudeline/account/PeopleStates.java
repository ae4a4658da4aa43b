package etudeline.account;

import etudeline.account.LockedPeople.Locked;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.LedgerRow;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people shut out, or let in again. */
class PeopleStates extends PeopleKind<PeopleStates.To, PeopleStates.Change> {

    /**
     * The state they come to.
     *
     * @param state ACTIVE or DEACTIVATED
     * @param from those of this state alone; null: who waits for a place is not let in by the way (rule 2)
     */
    record To(AccountState state, @Nullable AccountState from) {

        static final To OUT = new To(AccountState.DEACTIVATED, null);
        static final To IN = new To(AccountState.ACTIVE, AccountState.DEACTIVATED);
        static final To CONFIRMED = new To(AccountState.ACTIVE, AccountState.PENDING);
        static final To REFUSED = new To(AccountState.DEACTIVATED, AccountState.PENDING);

        /** Of a job that was ordered before there was anything to confirm, too. */
        boolean takes(AccountState now) {
            if (from != null) {
                return now == from;
            }
            return state == AccountState.DEACTIVATED
                    ? now != AccountState.DEACTIVATED
                    : now == AccountState.DEACTIVATED;
        }
    }

    record Change(Locked person, AccountState to) {}

    private static final String BEFORE = "state";

    private static final String SET = """
            update account a set state = w.state, version = version + 1
            from unnest(cast(:rows as bigint[]), cast(:states as text[])) as w (id, state) where a.id = w.id""";

    private final Role role;
    private final LockedPeople people;
    private final JdbcClient database;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleStates(
            Role role,
            LockedPeople people,
            JdbcClient database,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        super(BulkKinds.state(role), role, To.class, people);
        this.role = role;
        this.people = people;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    Function<Locked, Verdict<Change>> judge(To wanted, Collection<Locked> present) {
        return person -> wanted.takes(person.state())
                ? new Verdict.Change<>(
                        new Change(person, wanted.state()),
                        Map.of(BEFORE, person.state().name()),
                        person.version() + 1)
                : new Verdict.Leave<>(LockedPeople.ALREADY);
    }

    @Override
    void act(To wanted, Batch batch, List<Change> changes) {
        apply(batch, wanted.state() == AccountState.ACTIVE ? "activated" : "deactivated", changes);
    }

    @Override
    BiFunction<Locked, LedgerRow, Verdict<Change>> judgeBack(Batch batch, List<LedgerRow> rows) {
        return (person, row) -> new Verdict.Change<>(
                new Change(
                        person,
                        AccountState.valueOf(Objects.requireNonNull(row.before().get(BEFORE)))),
                Map.of(),
                row.version());
    }

    @Override
    void actBack(Batch batch, List<Change> changes) {
        apply(batch, "restored", changes);
    }

    private void apply(Batch batch, String what, List<Change> changes) {
        database.sql(SET)
                .param(
                        "rows",
                        LockedPeople.values(changes.stream()
                                .map(change -> change.person().id())
                                .toList()))
                .param(
                        "states",
                        changes.stream().map(change -> change.to().name()).toArray(String[]::new))
                .update();
        audit.recordAll(
                batch.by(),
                BulkKinds.action(role, what),
                changes.stream()
                        .map(change -> new Audit.Change(
                                change.person().subject(),
                                Map.of(BEFORE, change.person().state()),
                                Map.of(BEFORE, change.to())))
                        .toList());
        Instant now = clock.instant();
        List<AccountId> out = to(AccountState.DEACTIVATED, changes);
        if (!out.isEmpty()) {
            people.endSessionsOf(out);
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
                .map(change -> change.person().id())
                .toList();
    }
}
