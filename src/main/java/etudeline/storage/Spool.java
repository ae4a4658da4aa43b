package etudeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a stream on its way to the bucket: on disk, so that many large uploads at once need no memory. */
final class Spool implements AutoCloseable {

    private final Path file;

    Spool() {
        try {
            file = Files.createTempFile("etude-", ".part");
        } catch (IOException full) {
            throw new StorageAway("No room for uploads on their way: " + full, full);
        }
    }

    /** Takes the next bytes of the stream, that many or all that are left, in the place of what it held; says how many. */
    long fill(InputStream input, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream output = Files.newOutputStream(file)) {
            while (size < most) {
                int read = input.read(buffer, 0, (int) Math.min(buffer.length, most - size));
                if (read < 0) {
                    break;
                }
                output.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            file.toFile().deleteOnExit();
        }
    }
}
