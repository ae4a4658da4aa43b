package etudeline.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that the nodes hand to each other as texts of JSON, each with the snapshot of the database it was read in. Whether
 * one is new enough this node decides by itself, from the changes that it knows of: so nobody who stood still, was cut off
 * or comes from another time can bring an old value back.
 */
final class PeerValues<V> implements SharedValues<V> {

    private static final Logger log = LoggerFactory.getLogger(PeerValues.class);
    private static final int MOST = 50_000;

    private final String map;
    private final Class<V> type;
    private final Duration lifetime;
    private final Peers peers;
    private final SnapshotReading database;
    private final JsonMapper json;
    private final Map<String, KnownChange> changes = new ConcurrentHashMap<>();
    private volatile String server = "";
    private volatile long complete = Long.MAX_VALUE;
    private long newest;

    /** @param name of the cache; values of another shape have another map, as other versions of the product put them */
    PeerValues(String name, Class<V> type, Duration lifetime, Peers peers, SnapshotReading database, JsonMapper json) {
        this.map = name + "-" + Shape.of(type);
        this.type = type;
        this.lifetime = lifetime;
        this.peers = peers;
        this.database = database;
        this.json = json;
    }

    @Override
    public @Nullable V find(String key) {
        String text = peers.ask(map, key);
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\n", 3);
        return parts[0].equals(server) && isNew(key, Snapshot.of(parts[1])) ? parse(parts[2]) : null;
    }

    private @Nullable V parse(String text) {
        try {
            return json.readValue(text, type);
        } catch (JacksonException failure) {
            log.warn("A value in {} is not one of {}", map, type, failure);
            return null;
        }
    }

    private boolean isNew(String key, Snapshot snapshot) {
        if (!snapshot.seesAllBefore(complete) || !isSeen(Change.ALL, snapshot) || !isSeen(key, snapshot)) {
            return false;
        }
        for (int end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1)) {
            if (!isSeen(key.substring(0, end + 1), snapshot)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSeen(String changed, Snapshot snapshot) {
        KnownChange known = changes.get(changed);
        return known == null || known.isSeenBy(snapshot);
    }

    @Override
    public @Nullable V read(String key, Supplier<@Nullable V> read) {
        if (!peers.any()) {
            return read.get();
        }
        return database.read((readOn, snapshot) -> {
            V value = read.get();
            if (value != null) {
                peers.hand(map, key, readOn + "\n" + snapshot + "\n" + json.writeValueAsString(value), lifetime);
            }
            return value;
        });
    }

    @Override
    public synchronized void changed(Change change) {
        newest = Math.max(newest, change.transaction());
        if (changes.size() >= MOST) {
            // What is forgotten of the changes must be seen by each value from now on.
            complete = newest + 1;
            changes.clear();
        }
        changes.merge(
                change.key(), new KnownChange(change.transaction()), (known, _) -> known.and(change.transaction()));
    }

    @Override
    public synchronized void begin(String newServer, long newComplete) {
        server = newServer;
        complete = newComplete;
        newest = newComplete;
        changes.clear();
    }
}
