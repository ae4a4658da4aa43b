package etudeline.kit;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** How many rows a list has: exactly, or at least so many while they are still being counted. Ask again later. */
public final class Total {

    private final int atLeast;
    private final int reach;
    private final @Nullable Future<Integer> counting;

    private Total(int atLeast, int reach, @Nullable Future<Integer> counting) {
        this.atLeast = atLeast;
        this.reach = reach;
        this.counting = counting;
    }

    public static Total exactly(int rows) {
        return new Total(rows, Integer.MAX_VALUE, null);
    }

    /**
     * Not yet known.
     *
     * @param counting brings the number, or fails, and then it stays unknown
     */
    static Total atLeast(int rows, Future<Integer> counting) {
        return new Total(rows, Integer.MAX_VALUE, counting);
    }

    /** The same, of a list that shows no more than so many. */
    Total reaching(int most) {
        return new Total(atLeast, most, counting);
    }

    /** The number of rows if {@link #exact()}, else what is known to be there. */
    public int rows() {
        return counting != null && counting.state() == Future.State.SUCCESS
                ? Math.max(atLeast, counting.resultNow())
                : atLeast;
    }

    /** Whether the number of rows is known. */
    public boolean exact() {
        return counting == null || counting.state() == Future.State.SUCCESS;
    }

    /** Whether asking again later may bring more. */
    public boolean counting() {
        return counting != null && !counting.isDone();
    }

    /** How many of them can be shown; whoever wants the others looks for less. */
    public int reach() {
        return reach;
    }
}
