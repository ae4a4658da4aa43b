package etudeline.job;

import java.util.List;
import java.util.Map;

/**
 * Slot: what is done to rows, declared as a bean by the module whose rows they are. Both ways are called inside the
 * transaction that also writes ledger and progress: what they do happens once, or not at all. They take as many statements
 * for a thousand rows as for one. A failure that one row causes may be thrown: the rows are then tried in smaller chunks,
 * down to the one, which is reported as failed.
 *
 * @param <P> what the person chose, a record that is kept as JSON
 */
public interface JobKind<P extends Record> {

    /** As many rows as usually take some tenths of a second. */
    int CHUNK = 1000;

    /** As it is kept with each job, such as {@code students.move}: never to be changed. */
    String name();

    Class<P> parameters();

    /** Changes these rows, which it locks first; says for each what became of it. */
    Map<Long, RowResult> change(P parameters, Batch batch, List<Long> rows);

    /** Puts these rows back, those that have the same version still; says for each what became of it. */
    Map<Long, RowUndo> restore(P parameters, Batch batch, List<LedgerRow> rows);

    /** The most rows of one transaction. */
    default int chunk() {
        return CHUNK;
    }

    /** Whether what it does can be undone; if not, it is never asked to restore. */
    default boolean undoable() {
        return true;
    }

    /** What a job that has changed something leads to. */
    default List<JobLink> links(JobId job) {
        return List.of();
    }

    /** How people know that row; "" when it is gone or out of the batch's reach. */
    String label(Batch batch, long row);
}
