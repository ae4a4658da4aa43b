package etudeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The pieces of an upload as one stream; each is opened when the one before it is read. */
final class JoinedPieces extends InputStream {

    private final ByteStore store;
    private final Iterator<UploadRows.Kept> next;
    private @Nullable InputStream open;

    JoinedPieces(ByteStore store, Iterable<UploadRows.Kept> pieces) {
        this.store = store;
        this.next = pieces.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            if (open == null) {
                if (!next.hasNext()) {
                    return -1;
                }
                open = opened(next.next());
            }
            int read = open.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            close();
        }
    }

    private InputStream opened(UploadRows.Kept piece) {
        try {
            return store.read(piece.key(), piece.size()).getInputStream();
        } catch (IOException gone) {
            throw new StorageAway("A piece of an upload is gone", gone);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
