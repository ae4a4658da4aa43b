package etudeline.storage;

import etudeline.cluster.AfterCommit;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and gives back files. Who may do so is decided by the module that a file belongs to. */
@Component
public class FileStore {

    private static final int LONGEST_NAME = 255;

    private final StoredFiles rows;
    private final Disk disk;
    private final Clock clock;
    private final Tika types = new Tika();

    FileStore(StoredFiles rows, Disk disk, Clock clock) {
        this.rows = rows;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Reads the stream to its end and keeps it. What a file is, its content tells, not its name.
     *
     * @param most bytes at most
     * @param accepted the kinds wanted here
     * @throws Refused when it is empty, too large or of another kind; nothing of it is kept
     */
    @Transactional
    public FileFacts keep(
            InputStream bytes,
            String name,
            long most,
            Set<FileKind> accepted,
            UniversityId university,
            @Nullable AccountId uploader) {
        BufferedInputStream input = new BufferedInputStream(bytes, 128 * 1024);
        String cleanName = cleanName(name);
        String mediaType = typeOf(input, cleanName);
        if (FileKind.of(mediaType).filter(accepted::contains).isEmpty()) {
            throw Refused.because("storage.refused.kind", cleanName);
        }
        Disk.Written written = write(input, cleanName, most);
        try {
            return rows.save(new StoredFile(written, cleanName, mediaType, university, uploader, clock.instant()))
                    .facts();
        } catch (RuntimeException failure) {
            disk.remove(written.key());
            throw failure;
        }
    }

    private Disk.Written write(InputStream input, String name, long most) {
        try {
            return disk.write(input, most);
        } catch (Disk.TooLarge _) {
            throw Refused.because("storage.refused.large", name, most / (1024 * 1024));
        }
    }

    private String typeOf(BufferedInputStream input, String name) {
        try {
            input.mark(1);
            if (input.read() < 0) {
                throw Refused.because("storage.refused.empty", name);
            }
            input.reset();
            return types.detect(input, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last part of a path some browsers send, without control characters, its end kept when it is too long. */
    static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return "fichier";
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    @Transactional(readOnly = true)
    public Optional<FileFacts> find(FileId id) {
        return rows.findById(id.value()).map(StoredFile::facts);
    }

    @Transactional(readOnly = true)
    public Map<FileId, FileFacts> find(Collection<FileId> ids) {
        return rows.findByIdIn(ids.stream().map(FileId::value).toList()).stream()
                .map(StoredFile::facts)
                .collect(Collectors.toMap(FileFacts::id, Function.identity()));
    }

    /** The bytes, readable from any position. */
    @Transactional(readOnly = true)
    public Resource bytes(FileId id) {
        return disk.read(rows.findById(id.value())
                .orElseThrow(() -> new Missing("file", id))
                .storageKey());
    }

    /** Removes the rows with the transaction, and the bytes once it is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<FileId> ids) {
        List<StoredFile> gone = rows.findByIdIn(ids.stream().map(FileId::value).toList());
        gone.forEach(this::remove);
    }

    void remove(StoredFile file) {
        rows.delete(file);
        AfterCommit.run(() -> disk.remove(file.storageKey()));
    }
}
