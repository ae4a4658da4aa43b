package etudeline.account;

import etudeline.account.LockedPeople.Locked;
import etudeline.job.Batch;
import etudeline.job.JobKind;
import etudeline.job.LedgerRow;
import etudeline.job.RowResult;
import etudeline.job.RowUndo;
import etudeline.job.Words;
import etudeline.kit.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Bulk work on people of one role: they are locked, each is judged, and what is to be done is done to all of them in one go.
 *
 * @param <P> what the administrator chose
 * @param <C> what is to become of one person
 */
abstract class PeopleKind<P extends Record, C> implements JobKind<P> {

    /** What is to become of a person, or why nothing is. */
    sealed interface Verdict<C> {

        /**
         * To be changed.
         *
         * @param before what undoing must know; empty when it is undoing
         * @param version of the person afterwards
         */
        record Change<C>(C change, Map<String, String> before, long version) implements Verdict<C> {}

        /** Left alone, as there is nothing to be done. */
        record Leave<C>(Words why) implements Verdict<C> {}

        /** Left alone, as it cannot be done. */
        record Fail<C>(Words why) implements Verdict<C> {}
    }

    private final String name;
    private final Role role;
    private final Class<P> parameters;
    private final LockedPeople people;

    PeopleKind(String name, Role role, Class<P> parameters, LockedPeople people) {
        this.name = name;
        this.role = role;
        this.parameters = parameters;
        this.people = people;
    }

    /** Judges people that are there, after one look at what all of them need. */
    abstract Function<Locked, Verdict<C>> judge(P wanted, Collection<Locked> present);

    abstract void act(P wanted, Batch batch, List<C> changes);

    /** The same for undoing, of those who are as the job left them. */
    abstract BiFunction<Locked, LedgerRow, Verdict<C>> judgeBack(Batch batch, List<LedgerRow> rows);

    abstract void actBack(Batch batch, List<C> changes);

    /** Whether nobody has changed since what the job has. */
    boolean isAsLeft(Locked person, LedgerRow row) {
        return person.version() == row.version();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<P> parameters() {
        return parameters;
    }

    @Override
    public final String label(Batch batch, long row) {
        return people.name(role, batch, row);
    }

    @Override
    public final Map<Long, RowResult> change(P wanted, Batch batch, List<Long> rows) {
        Map<Long, Locked> locked = people.lock(role, batch, rows);
        Function<Locked, Verdict<C>> judge = judge(wanted, locked.values());
        Map<Long, RowResult> results = new HashMap<>();
        List<C> changes = new ArrayList<>();
        for (long row : rows) {
            Locked person = locked.get(row);
            results.put(
                    row,
                    person == null
                            ? new RowResult.Skipped("", LockedPeople.GONE)
                            : result(person.name(), judge.apply(person), changes));
        }
        if (!changes.isEmpty()) {
            act(wanted, batch, changes);
        }
        return results;
    }

    private static <C> RowResult result(String label, Verdict<C> verdict, List<C> changes) {
        return switch (verdict) {
            case Verdict.Change<C>(var change, var before, var version) -> {
                changes.add(change);
                yield new RowResult.Changed(before, version);
            }
            case Verdict.Leave<C>(var why) -> new RowResult.Skipped(label, why);
            case Verdict.Fail<C>(var why) -> new RowResult.Failed(label, why);
        };
    }

    @Override
    public final Map<Long, RowUndo> restore(P wanted, Batch batch, List<LedgerRow> rows) {
        Map<Long, Locked> locked =
                people.lock(role, batch, rows.stream().map(LedgerRow::row).toList());
        BiFunction<Locked, LedgerRow, Verdict<C>> judge = judgeBack(batch, rows);
        Map<Long, RowUndo> results = new HashMap<>();
        List<C> changes = new ArrayList<>();
        for (LedgerRow row : rows) {
            results.put(row.row(), restored(locked.get(row.row()), row, judge, changes));
        }
        if (!changes.isEmpty()) {
            actBack(batch, changes);
        }
        return results;
    }

    private RowUndo restored(
            @Nullable Locked person, LedgerRow row, BiFunction<Locked, LedgerRow, Verdict<C>> judge, List<C> changes) {
        if (person == null) {
            return new RowUndo.Kept("", LockedPeople.GONE);
        }
        if (!isAsLeft(person, row)) {
            return new RowUndo.Kept(person.name(), LockedPeople.CHANGED);
        }
        return switch (judge.apply(person, row)) {
            case Verdict.Change<C>(var change, var _, var _) -> {
                changes.add(change);
                yield new RowUndo.Restored();
            }
            case Verdict.Leave<C>(var why) -> new RowUndo.Kept(person.name(), why);
            case Verdict.Fail<C>(var why) -> new RowUndo.Kept(person.name(), why);
        };
    }
}
