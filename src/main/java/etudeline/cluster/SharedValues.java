package etudeline.cluster;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of one cache that nodes hand to each other. */
interface SharedValues<V> {

    /** A value of another node that is as new as this one's knowledge of changes; else null. */
    @Nullable
    V find(String key);

    /** Reads the value from the database, and hands it to the others. */
    @Nullable
    V read(String key, Supplier<@Nullable V> read);

    /** To be told of each change, before values of this node are forgotten. */
    void changed(Change change);

    /** All changes on that server from that transaction on will be told, none before it. */
    void begin(String server, long complete);

    /** For values that each node reads itself. */
    static <V> SharedValues<V> none() {
        return new SharedValues<>() {
            @Override
            public @Nullable V find(String key) {
                return null;
            }

            @Override
            public @Nullable V read(String key, Supplier<@Nullable V> read) {
                return read.get();
            }

            @Override
            public void changed(Change change) {
                // Nothing is shared.
            }

            @Override
            public void begin(String server, long complete) {
                // Nothing is shared.
            }
        };
    }
}
