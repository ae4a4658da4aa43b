package etudeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Finds a Chromium for the journeys, or brings one: Debian's package where we may install it, else the one that ships
 * inside an npm package.
 */
final class ChromiumInstall {

    /** {@code npm} leaves out what is installed; absent, the quickest way is taken. */
    static final String FORCED = "etude.browser";

    private static final String PACKAGE = "@sparticuz/chromium@153";
    private static final Path FOLDER = Path.of(".tools", "chromium").toAbsolutePath();

    /** Unpacks what the package has compressed; Node can, Java cannot. */
    private static final String UNPACK = """
            const fs = require('node:fs'), zlib = require('node:zlib');
            for (const name of fs.readdirSync('.').filter(name => name.endsWith('.br')))
              fs.writeFileSync(name.slice(0, -3), zlib.brotliDecompressSync(fs.readFileSync(name)));
            """;

    /** The libraries are for machines that lack them; the system's own come first. */
    private static final String START = """
            #!/bin/sh
            here=$(dirname "$0")
            if ldd "$here/chromium" | grep -q 'not found'; then
              LD_LIBRARY_PATH=$here/lib:$LD_LIBRARY_PATH && export LD_LIBRARY_PATH
            fi
            if ! ls /usr/share/fonts/*/* >/dev/null 2>&1; then
              FONTCONFIG_FILE=$here/fonts.conf && export FONTCONFIG_FILE
            fi
            exec "$here/chromium" "$@"
            """;

    private ChromiumInstall() {}

    /** The program to start; the first call may take a minute. */
    static synchronized Path executable() {
        try {
            if ("npm".equals(System.getProperty(FORCED))) {
                return fromNpm();
            }
            Optional<Path> found = onPath();
            if (found.isEmpty() && installedByApt()) {
                found = onPath();
            }
            return found.isPresent() ? found.get() : fromNpm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                // Elsewhere a program of this name may only tell how to install one.
                .filter(program -> succeeds(Path.of("."), 30, program.toString(), "--version"))
                .findFirst();
    }

    private static boolean installedByApt() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        System.out.println("Downloads: Chromium, as a Debian package");
        Path here = Path.of(".");
        String wait = "DPkg::Lock::Timeout=300";
        return succeeds(here, 300, "apt-get", "-o", wait, "update")
                && succeeds(here, 900, "apt-get", "-o", wait, "install", "-y", "--no-install-recommends", "chromium");
    }

    private static Path fromNpm() throws IOException {
        Path start = FOLDER.resolve("start");
        if (!Files.exists(start)) {
            System.out.println("Downloads: Chromium, inside an npm package");
            Path part = Files.createDirectories(FOLDER.resolveSibling("chromium.part"));
            npm(part, PACKAGE);
            Path bin = part.resolve("node_modules/@sparticuz/chromium/bin");
            require(bin, "node", "-e", UNPACK);
            require(bin, "tar", "-xf", "al2023.tar");
            require(bin, "tar", "-xf", "fonts.tar");
            require(bin, "tar", "-xf", "swiftshader.tar");
            Files.writeString(
                    bin.resolve("fonts.conf"),
                    "<?xml version=\"1.0\"?><fontconfig><dir>" + FOLDER.resolve("fonts") + "</dir></fontconfig>");
            executable(bin.resolve("chromium"));
            Files.writeString(bin.resolve("start"), START);
            executable(bin.resolve("start"));
            FileSystemUtils.deleteRecursively(FOLDER);
            // Only a whole one gets the name.
            Files.move(bin, FOLDER, StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(part);
        }
        return start;
    }

    /** Brings a package of one version into the folder; nothing of it is run. */
    static void npm(Path folder, String version) {
        require(folder, "npm", "install", "--prefix", folder.toString(), "--ignore-scripts", "--no-audit", version);
    }

    private static void executable(Path program) throws IOException {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void require(Path folder, String... command) {
        if (!succeeds(folder, 600, command)) {
            throw new IllegalStateException(
                    "What journeys need is not to be had, see why this fails: " + String.join(" ", command));
        }
    }

    private static boolean succeeds(Path folder, int seconds, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
