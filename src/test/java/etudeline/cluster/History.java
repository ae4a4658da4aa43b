package etudeline.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one process read and committed, in a file of its own. What was noted is there however the process ends. Times are
 * those of {@link System#nanoTime}, which on Linux is one clock for all processes of a machine, and goes on while one of
 * them stands still.
 */
final class History implements AutoCloseable {

    private static final String ENDING = ".history";

    enum Kind {
        /** Acknowledged: noted after the transaction had returned. */
        COMMIT('c'),
        /** Answered from memory. */
        KEPT('k'),
        /** Answered by the database. */
        ASKED('a'),
        /** Refused or failed, and so nothing was promised. */
        FAILED_READ('r'),
        FAILED_COMMIT('f');

        private static final Map<Character, Kind> BY_LETTER =
                Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.letter, kind -> kind));

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Kind of(char letter) {
            return Objects.requireNonNull(BY_LETTER.get(letter));
        }
    }

    /**
     * One thing that was done.
     *
     * @param version read or committed, where it succeeded
     */
    record Entry(Kind kind, int key, long begin, long end, long version) {

        private static final int BYTES = Character.BYTES + Integer.BYTES + 3 * Long.BYTES;

        boolean isAnswered() {
            return kind == Kind.KEPT || kind == Kind.ASKED;
        }

        private ByteBuffer bytes() {
            return ByteBuffer.allocate(BYTES)
                    .putChar(kind.letter)
                    .putInt(key)
                    .putLong(begin)
                    .putLong(end)
                    .putLong(version)
                    .flip();
        }

        private static Entry of(ByteBuffer bytes) {
            return new Entry(
                    Kind.of(bytes.getChar()), bytes.getInt(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        }
    }

    private final FileChannel file;

    /** A new one in that folder. */
    History(Path folder, String name) throws IOException {
        file = FileChannel.open(folder.resolve(name + ENDING), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    synchronized void note(Entry entry) {
        try {
            file.write(entry.bytes());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All entries of all histories of a folder. */
    static void each(Path folder, Consumer<Entry> what) {
        for (Path one : of(folder, "")) {
            each(one, 0, what);
        }
    }

    /** Those of processes whose names begin so. */
    static List<Path> of(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith(name))
                    .filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether one whose name begins so has been answered what it asked after that moment. */
    static boolean isAnsweredSince(Path folder, String name, long moment) {
        boolean[] found = {false};
        for (Path one : of(folder, name)) {
            each(one, 2000, entry -> found[0] |= entry.isAnswered() && entry.begin() - moment > 0);
        }
        return found[0];
    }

    /** The last so many, or all for 0; the last may be in the middle of being written. */
    private static void each(Path one, long most, Consumer<Entry> what) {
        try (FileChannel file = FileChannel.open(one)) {
            long whole = file.size() / Entry.BYTES;
            long from = most == 0 ? 0 : Math.max(0, whole - most);
            ByteBuffer bytes =
                    file.map(FileChannel.MapMode.READ_ONLY, from * Entry.BYTES, (whole - from) * Entry.BYTES);
            while (bytes.hasRemaining()) {
                what.accept(Entry.of(bytes));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
