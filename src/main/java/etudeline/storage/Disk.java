package etudeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Bytes in a folder. */
final class Disk implements ByteStore {

    private static final int BATCH = 500;

    private final Path folder;

    Disk(Path folder) {
        this.folder = folder;
    }

    /** Writes beside the final place and moves there when complete, so that no reader ever sees half a file. */
    @Override
    public Written write(InputStream input, long most) {
        String key = ByteStore.newKey();
        Path part = path(key + ".part");
        try {
            OutputStream output = create(part);
            Digest digest = new Digest(input);
            long size;
            try (output) {
                size = copy(digest, output, most);
            }
            Files.move(part, path(key), StandardCopyOption.ATOMIC_MOVE);
            return new Written(key, size, digest.hex());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            delete(part);
        }
    }

    private static OutputStream create(Path part) {
        try {
            Files.createDirectories(part.getParent());
            return Files.newOutputStream(part);
        } catch (IOException failure) {
            throw away(failure);
        }
    }

    private static long copy(InputStream input, OutputStream output, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            size += read;
            if (size > most) {
                throw new TooLarge();
            }
            write(buffer, read, output);
        }
        return size;
    }

    /** A full disk is another matter than an input that breaks off. */
    private static void write(byte[] buffer, int length, OutputStream output) {
        try {
            output.write(buffer, 0, length);
        } catch (IOException full) {
            throw away(full);
        }
    }

    @Override
    public Resource read(String key, long size) {
        return new FileSystemResource(path(key));
    }

    @Override
    public void remove(String key) {
        delete(path(key));
    }

    /** What was left half-written by a node that died is among them. */
    @Override
    public void each(Instant writtenBefore, Consumer<List<String>> keys) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> batch = new ArrayList<>();
            for (Iterator<Path> files = all.iterator(); files.hasNext(); ) {
                Path file = files.next();
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore)) {
                    batch.add(folder.relativize(file).toString().replace('\\', '/'));
                    if (batch.size() == BATCH) {
                        keys.accept(List.copyOf(batch));
                        batch.clear();
                    }
                }
            }
            keys.accept(List.copyOf(batch));
        } catch (IOException | UncheckedIOException failure) {
            throw away(failure);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw away(failure);
        }
    }

    private static StorageAway away(Exception failure) {
        return new StorageAway("Files cannot be kept in the data folder: " + failure, failure);
    }

    private Path path(String key) {
        return folder.resolve(key);
    }
}
