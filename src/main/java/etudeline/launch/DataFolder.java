package etudeline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder where one installation keeps what must survive a restart. */
record DataFolder(Path path) {

    /** Creates the folder if need be and proves by writing that it can be written to: modes do not stop root. */
    static DataFolder writable(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".write", null));
            return new DataFolder(path);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    /** A random text made at the first call and read from its file ever after. */
    String keptSecret(String name) {
        return keptSecret(path.resolve(name));
    }

    static String keptSecret(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                writeWhole(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("Cannot read " + file + " (" + Refusal.reason(e) + ")", e);
        }
    }

    /** Writes a file that only its owner may read, and that is never seen half written. */
    static void writeWhole(Path file, String text) throws IOException {
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".new");
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    static Refusal notWritable(Path path, IOException e) {
        return new Refusal(
                "Cannot write to " + path + " (" + Refusal.reason(e)
                        + "): set ETUDE_DATA_DIR to a folder that may be written to",
                e);
    }
}
