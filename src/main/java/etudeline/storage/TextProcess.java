package etudeline.storage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Has a file read by a process of its own: whatever a file is made to do to its reader, that process alone runs out of memory
 * or time, and it knows no secrets.
 */
@Component
class TextProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MEMORY = "-Xmx192m";
    private static final String PACKED = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Duration patience;

    TextProcess() {
        this(PATIENCE);
    }

    TextProcess(Duration patience) {
        this.patience = patience;
    }

    /** The words in it; empty when it cannot be read. */
    Optional<String> read(InputStream bytes, String mediaType) throws IOException {
        Path folder = Files.createTempDirectory("etude-text");
        try {
            Path file = folder.resolve("file");
            Path text = folder.resolve("text");
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            Process process = start(folder, file, text, mediaType);
            return ended(process) ? Optional.of(Files.readString(text, StandardCharsets.UTF_8)) : Optional.empty();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private boolean ended(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static Process start(Path folder, Path file, Path text, String mediaType) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                System.getProperty("java.class.path")));
        if (isPacked()) {
            command.addAll(List.of("-Dloader.main=" + TextMain.class.getName(), PACKED));
        } else {
            command.add(TextMain.class.getName());
        }
        command.addAll(List.of(mediaType, file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(text.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** Inside the one jar, whose classes only its own loader finds. */
    private static boolean isPacked() {
        return TextProcess.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()
                .contains("BOOT-INF");
    }
}
