package etudeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/**
 * Files that npm packages of a fixed version ship, brought once: what journeys upload, what looks at pages, and attacks
 * that others have collected.
 */
public enum NpmFiles {

    /** An article of fourteen pages with figures. */
    PDF("pdf-parse@1.1.1", "test/data/01-valid.pdf"),
    /** As a telephone took it, with what such a file says about itself. */
    PHOTOGRAPH("exif-parser@0.1.12", "test/starfish.jpg"),
    AXE("axe-core@4.14.1", "axe.min.js"),
    /** The last of DOMPurify's packages that has its tests inside. */
    DOMPURIFY_VECTORS("dompurify@0.8.0", "test/fixtures/expect.js"),
    /** The collection of html5sec.org, and more. */
    HTML5SEC_VECTORS("html-purify@1.1.0", "tests/test-vectors.js"),
    /** The Big List of Naughty Strings: scripts, and all else that programs trip over. */
    NAUGHTY_STRINGS("blns@2.0.4", "resources/blns.json");

    private static final Path FOLDER = Path.of(".tools", "journey").toAbsolutePath();

    private final String version;
    private final String file;

    NpmFiles(String version, String file) {
        this.version = version;
        this.file = file;
    }

    /** Where the file is; the first call brings it. */
    public synchronized Path path() {
        Path folder = FOLDER.resolve(version);
        if (!Files.exists(folder)) {
            Path part =
                    FOLDER.resolve(version + ".part-" + ProcessHandle.current().pid());
            try {
                ChromiumInstall.npm(Files.createDirectories(part), version);
                // Only a whole one gets the name.
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                // Another run at the same time may have been first.
                if (!Files.exists(folder)) {
                    throw new UncheckedIOException(failure);
                }
            } finally {
                FileSystemUtils.deleteRecursively(part.toFile());
            }
        }
        return folder.resolve("node_modules")
                .resolve(version.substring(0, version.indexOf('@')))
                .resolve(file);
    }
}
