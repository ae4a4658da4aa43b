package etudeline.cluster;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far this node has followed the log of one database server. Transactions commit in another order than they begin, so
 * each reading starts again at the oldest transaction that was running at the reading before.
 */
final class Track {

    private final String server;
    private final Map<Long, Long> applied = new ConcurrentHashMap<>();
    private long from;

    /** From that reading on. */
    Track(LogReading first) {
        this.server = first.server();
        this.from = first.oldest();
    }

    boolean isOf(String otherServer) {
        return server.equals(otherServer);
    }

    String server() {
        return server;
    }

    /** The transaction to read from the next time. */
    long from() {
        return from;
    }

    /** What of the reading has not been applied yet. */
    List<Change> news(LogReading reading) {
        return reading.changes().stream().filter(this::isNews).toList();
    }

    boolean isNews(Change change) {
        return !applied.containsKey(change.seq());
    }

    /** What was heard of by a hint has been applied. */
    void applied(Change change) {
        applied.put(change.seq(), change.transaction());
    }

    /** All of the reading has been applied. */
    void done(LogReading reading) {
        reading.changes().forEach(this::applied);
        from = reading.oldest();
        applied.values().removeIf(transaction -> transaction < from);
    }
}
