package etudeline.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a line that may break: what came before the break is kept, so nobody sends it twice. */
final class Piece extends FilterInputStream {

    private long left;
    private boolean ended;

    Piece(InputStream line, long most) {
        super(line);
        this.left = most;
    }

    /** Whether nothing more comes after it. */
    boolean isLast() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left == 0 || ended) {
            return -1;
        }
        int read;
        try {
            read = in.read(buffer, offset, (int) Math.min(length, left));
        } catch (IOException broken) {
            read = -1;
        }
        if (read < 0) {
            ended = true;
        } else {
            left -= read;
        }
        return read;
    }

    /** The line goes on after this piece. */
    @Override
    public void close() {}
}
