package etudeline.chapter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a Word file that its text is made from, read in one pass. What the file says of its own sizes is not believed:
 * what is unpacked is counted.
 */
final class WordFile {

    static final String DOCUMENT = "word/document.xml";
    static final String STYLES = "word/styles.xml";
    static final String NUMBERING = "word/numbering.xml";
    static final String LINKS = "word/_rels/document.xml.rels";

    private static final Set<String> WANTED = Set.of(DOCUMENT, STYLES, NUMBERING, LINKS);
    private static final int PARTS = 5_000;
    private static final int LONGEST_PART = 24 * 1024 * 1024;

    /** Of the parts that are passed over as well: pictures hardly shrink, so no real file comes near. */
    private static final long ALL = 600L * 1024 * 1024;

    /** Whatever comes of the bytes, it is no text. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1;

        private Damaged(String how) {
            super(how);
        }
    }

    private final Map<String, byte[]> parts;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Reads no further than to the last part that is wanted. */
    static WordFile read(InputStream bytes) throws IOException, Damaged {
        try {
            return new WordFile(parts(bytes));
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new Damaged(damaged.toString());
        }
    }

    private static Map<String, byte[]> parts(InputStream bytes) throws IOException, Damaged {
        Map<String, byte[]> parts = new HashMap<>();
        byte[] buffer = new byte[32 * 1024];
        long all = 0;
        int number = 0;
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && parts.size() < WANTED.size();
                    entry = zip.getNextEntry()) {
                boolean wanted = WANTED.contains(entry.getName()) && !parts.containsKey(entry.getName());
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    all += read;
                    if (wanted) {
                        part.write(buffer, 0, read);
                    }
                    if (all > ALL || part.size() > LONGEST_PART) {
                        throw new Damaged("unpacks to too much");
                    }
                }
                if (wanted) {
                    parts.put(entry.getName(), part.toByteArray());
                }
                if (++number > PARTS) {
                    throw new Damaged("too many parts");
                }
            }
        }
        if (!parts.containsKey(DOCUMENT)) {
            throw new Damaged("no Word document");
        }
        return parts;
    }

    /** Empty XML where the file has no such part. */
    InputStream part(String name) {
        byte[] part = parts.get(name);
        return new ByteArrayInputStream(part == null ? "<none/>".getBytes(StandardCharsets.UTF_8) : part);
    }
}
