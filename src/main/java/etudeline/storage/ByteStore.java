package etudeline.storage;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/**
 * Where bytes are kept, under keys of our own: a name from outside never becomes a key. What cannot be reached is
 * {@link StorageAway}.
 */
interface ByteStore {

    /** What was written: its key, length in bytes and hash in hexadecimal. */
    record Written(String key, long size, String sha256) {}

    /** The input was longer than allowed; nothing of it is kept. */
    final class TooLarge extends RuntimeException {}

    /** Reads to the end; under its key there is all of it, or nothing. */
    Written write(InputStream input, long most);

    /** The bytes of that length, readable from any position without those before it. */
    Resource read(String key, long size);

    /** What is not there any more is removed. */
    void remove(String key);

    /** The keys of all that was written before, some at a time. */
    void each(Instant writtenBefore, Consumer<List<String>> keys);

    static String newKey() {
        String random = UUID.randomUUID().toString();
        return random.substring(0, 2) + "/" + random.substring(2, 4) + "/" + random;
    }
}
