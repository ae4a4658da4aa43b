package etudeline.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object read in windows that grow: whoever wants a few bytes in the middle has not asked for all to the end, and who
 * reads on asks ever less often. What is skipped is never fetched.
 */
final class BucketStream extends InputStream {

    private static final long FIRST_WINDOW = 256 * 1024;
    private static final long LARGEST_WINDOW = 8L * 1024 * 1024;

    private final Bucket bucket;
    private final String key;
    private final long size;
    private long at;
    private long windowEnd;
    private long windowSize = FIRST_WINDOW;
    private @Nullable ResponseInputStream<GetObjectResponse> window;

    BucketStream(Bucket bucket, String key, long size) {
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at >= size) {
            return -1;
        }
        int read;
        try {
            read = window().read(buffer, offset, length);
        } catch (IOException cut) {
            // The connection to the bucket, not that to the reader: once more from here on.
            drop();
            read = window().read(buffer, offset, length);
        }
        if (read < 0) {
            throw new EOFException("The object ends at " + at + " of " + size);
        }
        at += read;
        if (at == windowEnd) {
            end();
        }
        return read;
    }

    private ResponseInputStream<GetObjectResponse> window() {
        ResponseInputStream<GetObjectResponse> open = window;
        if (open == null) {
            windowEnd = Math.min(size, at + windowSize);
            open = bucket.open(key, at, windowEnd - 1);
            window = open;
        }
        return open;
    }

    @Override
    public long skip(long wanted) {
        long skipped = Math.max(0, Math.min(wanted, size - at));
        if (skipped > 0) {
            drop();
            at += skipped;
        }
        return skipped;
    }

    @Override
    public int available() {
        return 0;
    }

    /** Read to its end, so that its connection serves again. */
    private void end() throws IOException {
        if (window != null) {
            window.close();
            window = null;
            windowSize = Math.min(LARGEST_WINDOW, windowSize * 2);
        }
    }

    private void drop() {
        if (window != null) {
            window.abort();
            window = null;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
