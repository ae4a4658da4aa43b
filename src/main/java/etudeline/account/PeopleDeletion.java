package etudeline.account;

import etudeline.account.LockedPeople.Locked;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.LedgerRow;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people deleted for good, with all that hangs on them, as each of them would be alone. */
class PeopleDeletion extends PeopleKind<PeopleDeletion.Wholly, Locked> {

    /** There is nothing to choose. */
    record Wholly() {}

    /** What hangs on a professor may be a hundred times as much as what hangs on a student. */
    private static final int PROFESSORS = 20;

    private final Role role;
    private final LockedPeople people;
    private final List<PersonDependents> dependents;
    private final JdbcClient database;
    private final Audit audit;

    PeopleDeletion(
            Role role, LockedPeople people, List<PersonDependents> dependents, JdbcClient database, Audit audit) {
        super(BulkKinds.deletion(role), role, Wholly.class, people);
        this.role = role;
        this.people = people;
        this.dependents = dependents;
        this.database = database;
        this.audit = audit;
    }

    @Override
    public int chunk() {
        return role == Role.PROFESSOR ? PROFESSORS : CHUNK;
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    Function<Locked, Verdict<Locked>> judge(Wholly wanted, Collection<Locked> present) {
        return person -> new Verdict.Change<>(person, Map.of(), person.version());
    }

    @Override
    void act(Wholly wanted, Batch batch, List<Locked> gone) {
        List<AccountId> ids = LockedPeople.ids(gone);
        boolean takesAlong = !goesWith(ids).isEmpty();
        audit.recordAll(
                batch.by(),
                BulkKinds.action(role, "deleted"),
                gone.stream()
                        .map(person -> new Audit.Change(
                                person.subject(),
                                Map.of("username", person.username()),
                                takesAlong ? facts(goesWith(List.of(person.id()))) : Map.of()))
                        .toList());
        people.endSessionsOf(ids);
        dependents.forEach(dependent -> dependent.remove(ids));
        database.sql("delete from account where id = any(:people)")
                .param("people", LockedPeople.values(ids))
                .update();
    }

    private List<Dependent> goesWith(Collection<AccountId> people) {
        return PersonDependents.of(people, dependents);
    }

    private static Map<String, Object> facts(List<Dependent> gone) {
        Map<String, Object> facts = new TreeMap<>();
        gone.forEach(dependent -> facts.put(dependent.key(), dependent.count()));
        return facts;
    }

    @Override
    BiFunction<Locked, LedgerRow, Verdict<Locked>> judgeBack(Batch batch, List<LedgerRow> rows) {
        throw new IllegalStateException("Nobody who was deleted comes back");
    }

    @Override
    void actBack(Batch batch, List<Locked> changes) {
        throw new IllegalStateException("Nobody who was deleted comes back");
    }
}
