package etudeline.storage;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Takes so many characters, and then ends whoever writes. */
final class BoundedWriter extends FilterWriter {

    /** It is full. */
    static final class Full extends IOException {

        private static final long serialVersionUID = 1;

        Full() {
            super("Enough");
        }
    }

    private int room;

    BoundedWriter(Writer out, int most) {
        super(out);
        this.room = most;
    }

    @Override
    public void write(int character) throws IOException {
        write(new char[] {(char) character}, 0, 1);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int fits = Math.min(room, length);
        out.write(text, from, fits);
        room -= fits;
        if (fits < length) {
            throw new Full();
        }
    }
}
