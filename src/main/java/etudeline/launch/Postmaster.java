package etudeline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a data folder's {@code postmaster.pid} names.
 *
 * @param folder the data folder as that process knows it
 */
record Postmaster(Path pidFile, long pid, String folder) {

    static Optional<Postmaster> of(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.getFirst().strip().matches("-?[0-9]+")) {
            return Optional.empty();
        }
        // A negative number is a server in single-user mode.
        long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        return Optional.of(new Postmaster(pidFile, pid, lines.get(1).strip()));
    }

    /** Whether that process still is a PostgreSQL on this folder: numbers come round again. */
    boolean isAlive() {
        try {
            String command = new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
            return command.contains("postgres") && command.contains(folder);
        } catch (IOException _) {
            return false;
        }
    }

    /** PostgreSQL would refuse to start while any process, of whatever kind, bears the number in the file. */
    void forget() throws IOException {
        if (ProcessHandle.of(pid).isPresent()) {
            Files.deleteIfExists(pidFile);
        }
    }
}
