package etudeline.storage;

import etudeline.kit.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What a file is: its content tells, not its name, which only says which of the formats inside a ZIP it is. */
final class FileTypes {

    /** As much of a file as is looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-mach-o",
            "application/x-sh",
            "application/x-bat",
            "application/x-ms-installer",
            "application/java-archive",
            "application/java-vm");

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private static final Set<String> DRAWINGS = Set.of("image/svg+xml");

    private final Tika tika = new Tika();
    private final MediaTypeRegistry registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();

    /** A stream that can be looked at before it is read. */
    static BufferedInputStream lookable(InputStream bytes) {
        return new BufferedInputStream(bytes, 2 * LOOKED_AT);
    }

    /**
     * Its media type, when it is one of these kinds; what was looked at can still be read.
     *
     * @throws Refused when it is empty or of another kind, with the words for what it is
     */
    String accepted(BufferedInputStream input, String name, Set<FileKind> kinds) throws IOException {
        input.mark(1);
        if (input.read() < 0) {
            throw Refused.because("storage.refused.empty", name);
        }
        input.reset();
        String type = tika.detect(input, name);
        if (FileKind.of(type).filter(kinds::contains).isEmpty()) {
            throw Refused.because(key(type), name);
        }
        return type;
    }

    private String key(String type) {
        if (isAnyOf(PROGRAMS, type)) {
            return "storage.refused.program";
        }
        if (isAnyOf(DRAWINGS, type)) {
            return "storage.refused.drawing";
        }
        return isAnyOf(PAGES, type) ? "storage.refused.page" : "storage.refused.kind";
    }

    /** Or a special case of one. */
    private boolean isAnyOf(Set<String> wanted, String type) {
        for (MediaType each = MediaType.parse(type); each != null; each = registry.getSupertype(each)) {
            if (wanted.contains(each.toString())) {
                return true;
            }
        }
        return false;
    }
}
