package etudeline.front;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A program that Debian has: the installed one, else one that is unpacked into a folder of the project, which takes no
 * rights and starts no service.
 *
 * @param libraries where those are that the machine lacks
 */
record DebianProgram(Path executable, Optional<Path> libraries) {

    /** {@code unpacked} leaves out what is installed. */
    static final String FORCED = "etude.debian";

    private static final Path FOLDER = Path.of(".tools", "debian").toAbsolutePath();
    private static final List<String> OWN_LISTS = List.of(
            "-o", "Dir::State=" + FOLDER.resolve("apt"),
            "-o", "Dir::State::status=/var/lib/dpkg/status",
            "-o", "Dir::Cache=" + FOLDER.resolve("apt"));

    /** What everything needs is there, and works with nothing but itself. */
    private static final List<String> SYSTEM = List.of("libc6", "libgcc-s1", "libcrypt1");

    /** Absent where there is no Debian, or nothing can be had from it. */
    static synchronized Optional<DebianProgram> of(String name) {
        Optional<Path> installed = Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (installed.isPresent() && !"unpacked".equals(System.getProperty(FORCED))) {
            return Optional.of(new DebianProgram(installed.get(), Optional.empty()));
        }
        try {
            Files.createDirectories(FOLDER.resolve("apt/lists/partial"));
            // The tests are several processes.
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return unpacked(name);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<DebianProgram> unpacked(String name) throws IOException {
        Path whole = FOLDER.resolve(name);
        if (!Files.exists(whole)) {
            System.out.println("Downloads: " + name + ", as a Debian package");
            Path part = FOLDER.resolve(name + ".part");
            FileSystemUtils.deleteRecursively(part);
            Files.createDirectories(part);
            if (!download(part, List.of(name)) || !unpack(part) || !withLibraries(part, name)) {
                return Optional.empty();
            }
            // Only a whole one gets the name.
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(new DebianProgram(
                whole.resolve("usr/sbin").resolve(name),
                Optional.of(libraries(whole)).filter(Files::isDirectory)));
    }

    /** First those that it asks for, then those that they do. */
    private static boolean withLibraries(Path part, String name) throws IOException {
        Set<String> had = new HashSet<>(SYSTEM);
        List<String> asking = List.of(name);
        while (missing(part, name)) {
            List<String> libraries = dependencies(part, asking).filter(had::add).toList();
            if (libraries.isEmpty() || !download(part, libraries) || !unpack(part)) {
                return false;
            }
            asking = libraries;
        }
        return true;
    }

    private static Stream<String> dependencies(Path folder, List<String> names) throws IOException {
        List<String> command =
                Stream.concat(Stream.of("apt-cache", "depends"), names.stream()).toList();
        return output(folder, command)
                .or(() -> output(folder, with(command)))
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Depends: lib"))
                .map(line -> line.substring("Depends: ".length()));
    }

    private static boolean missing(Path part, String name) throws IOException {
        ProcessBuilder ldd =
                new ProcessBuilder("ldd", part.resolve("usr/sbin").resolve(name).toString());
        ldd.environment().put("LD_LIBRARY_PATH", libraries(part).toString());
        return output(ldd).map(said -> said.contains("not found")).orElse(true);
    }

    private static Path libraries(Path unpacked) throws IOException {
        Path usr = unpacked.resolve("usr/lib");
        if (!Files.isDirectory(usr)) {
            return usr;
        }
        try (Stream<Path> folders = Files.list(usr)) {
            return folders.filter(folder -> folder.getFileName().toString().endsWith("-linux-gnu"))
                    .findFirst()
                    .orElse(usr);
        }
    }

    /** With the machine's lists of packages, or where it has none, with lists of our own. */
    private static boolean download(Path folder, List<String> packages) throws IOException {
        List<String> command = Stream.concat(Stream.of("apt-get", "download"), packages.stream())
                .toList();
        if (output(folder, command).isPresent()) {
            return true;
        }
        return output(folder, with(List.of("apt-get", "update"))).isPresent()
                && output(folder, with(command)).isPresent();
    }

    private static List<String> with(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.addAll(1, OWN_LISTS);
        return words;
    }

    private static boolean unpack(Path folder) throws IOException {
        List<Path> packages;
        try (Stream<Path> files = Files.list(folder)) {
            packages = files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
        for (Path file : packages) {
            if (output(folder, List.of("dpkg", "-x", file.toString(), ".")).isEmpty()) {
                return false;
            }
            Files.delete(file);
        }
        return true;
    }

    private static Optional<String> output(Path folder, List<String> command) {
        return output(new ProcessBuilder(command).directory(folder.toFile()));
    }

    /** What it printed; absent when it failed, or is not to be had. */
    private static Optional<String> output(ProcessBuilder builder) {
        try {
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0
                    ? Optional.of(said)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** To be started with these words. */
    ProcessBuilder command(String... words) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(executable.toString()), Stream.of(words))
                .collect(Collectors.toList()));
        @Nullable String own = libraries.map(Path::toString).orElse(null);
        if (own != null) {
            builder.environment().put("LD_LIBRARY_PATH", own);
        }
        return builder;
    }
}
