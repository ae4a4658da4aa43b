package etudeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Bytes in a folder, under keys of our own: a name from outside never becomes a path. */
@Component
class Disk {

    /** What was written: its key, length in bytes and hash in hexadecimal. */
    record Written(String key, long size, String sha256) {}

    /** The input was longer than allowed; nothing of it is kept. */
    static final class TooLarge extends RuntimeException {}

    private final Path folder;

    Disk(@Value("${etude.data-dir:./.data}") Path dataFolder) {
        this.folder = dataFolder.resolve("files");
    }

    /** Writes beside the final place and moves there when complete, so that no reader ever sees half a file. */
    Written write(InputStream input, long most) {
        String key = key();
        Path part = path(key + ".part");
        try {
            Files.createDirectories(part.getParent());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (OutputStream output = Files.newOutputStream(part)) {
                size = copy(new DigestInputStream(input, digest), output, most);
            }
            Files.move(part, path(key), StandardCopyOption.ATOMIC_MOVE);
            return new Written(key, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            delete(part);
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
            output.write(buffer, 0, read);
        }
        return size;
    }

    Resource read(String key) {
        return new FileSystemResource(path(key));
    }

    void remove(String key) {
        delete(path(key));
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String key() {
        String random = UUID.randomUUID().toString();
        return random.substring(0, 2) + "/" + random.substring(2, 4) + "/" + random;
    }

    private Path path(String key) {
        return folder.resolve(key);
    }
}
