package etudeline.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that comes inside the artefact, unpacked.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path folder) {

    /** Unpacks at the first call and after an update; several processes may call at once for one folder. */
    static synchronized PostgresProgram unpackedIn(Path parent, Consumer<String> steps) throws IOException {
        String archive = archive();
        Path folder = parent.resolve("program-" + fingerprint(archive));
        Files.createDirectories(parent);
        try (FileChannel channel = FileChannel.open(
                        parent.resolve("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                steps.accept("Database: unpacking PostgreSQL into " + folder);
                removeOthers(parent);
                Path part = Files.createTempDirectory(parent, "program-part");
                unpack(archive, part);
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new PostgresProgram(folder);
    }

    String command(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Such as {@code 18.6}. */
    String version() throws IOException {
        Process process = new ProcessBuilder(command("postgres"), "--version")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }

    private static String archive() {
        String system = System.getProperty("os.name", "");
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = processor.equals("aarch64") ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        if (!system.equals("Linux") || PostgresProgram.class.getResource("/" + name) == null) {
            throw new Refusal("No PostgreSQL is included for " + system + " on " + processor
                    + ": set DATABASE_URL to one that runs already");
        }
        return name;
    }

    private static InputStream open(String archive) {
        InputStream stream = PostgresProgram.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new IllegalStateException(archive + " is gone from the class path");
        }
        return stream;
    }

    private static String fingerprint(String archive) throws IOException {
        try (InputStream stream = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void removeOthers(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith("program-")) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream stream = open(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean runs = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
