package etudeline.kit;

import java.util.List;

/** Where the rows of a filter and sort are, so that a window far down is found without passing over what lies before it. */
sealed interface Landmarks {

    /** When they were sought, by {@link System#nanoTime()}: changes from before are in them. */
    long begun();

    /** About how many bytes they take. */
    int bytes();

    /**
     * The keys of every so many-th row, the first one included: a window begins at the nearest one before it. Rows that come
     * or go shift positions by as much, but each window is read as it is now.
     *
     * @param step rows from one to the next
     * @param keys the values of the sort's attributes, in their order
     */
    record Keys(long begun, int step, List<List<Object>> keys) implements Landmarks {

        @Override
        public int bytes() {
            return keys.size() * 160;
        }

        int at(int offset) {
            return Math.min(offset / step, keys.size() - 1);
        }
    }

    /**
     * The ids of all rows in their order, or of as many as are reached and one. Whoever comes later is not among them.
     *
     * @param ids not copied, never changed
     */
    @SuppressWarnings("ArrayRecordComponent") // a list of a hundred thousand would take four times as much
    record Ids(long begun, long[] ids) implements Landmarks {

        @Override
        public int bytes() {
            return ids.length * Long.BYTES;
        }
    }
}
