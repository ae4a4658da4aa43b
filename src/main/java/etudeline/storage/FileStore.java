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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and gives back files. Who may do so is decided by the module that a file belongs to. */
@Component
public class FileStore {

    /** Why an upload is refused that may well succeed in a moment. */
    public static final String AWAY = "storage.refused.away";

    private static final long MEGABYTE = 1024L * 1024;
    private static final Logger log = LoggerFactory.getLogger(FileStore.class);

    /** Bytes that are written, and what they are. */
    record Taken(ByteStore.Written written, String name, String mediaType) {}

    private final StoredFiles rows;
    private final ByteStore store;
    private final Clock clock;
    private final FileTypes types = new FileTypes();

    FileStore(StoredFiles rows, ByteStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Reads the stream to its end and keeps it. What a file is, its content tells, not its name.
     *
     * @param most bytes at most
     * @param accepted the kinds wanted here
     * @throws Refused when it is empty, too large or of another kind, or when the place of files does not answer; nothing
     *     of it is kept
     */
    public FileFacts keep(
            InputStream bytes,
            String name,
            long most,
            Set<FileKind> accepted,
            UniversityId university,
            @Nullable AccountId uploader) {
        Taken taken = take(bytes, name, most, accepted);
        try {
            return insert(taken, university, uploader).facts();
        } catch (RuntimeException failure) {
            discard(taken.written().key());
            throw failure;
        }
    }

    /** The bytes without a row yet; to be called outside a transaction, since a line may be slow. */
    Taken take(InputStream bytes, String name, long most, Set<FileKind> accepted) {
        String clean = FileName.clean(name);
        try {
            BufferedInputStream input = FileTypes.lookable(bytes);
            String mediaType = types.accepted(input, clean, accepted);
            return new Taken(store.write(input, most), clean, mediaType);
        } catch (ByteStore.TooLarge _) {
            throw Refused.because("storage.refused.large", clean, most / MEGABYTE);
        } catch (StorageAway away) {
            throw away(away);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Refused away(StorageAway away) {
        log.debug("An upload could not be kept", away);
        return Refused.because(AWAY);
    }

    StoredFile insert(Taken taken, UniversityId university, @Nullable AccountId uploader) {
        return rows.save(new StoredFile(
                taken.written(), taken.name(), taken.mediaType(), university, uploader, clock.instant()));
    }

    /** Says what it is not, as soon as its beginning is there. */
    void requireAccepted(String key, long size, String name, Set<FileKind> accepted) {
        try (BufferedInputStream input =
                FileTypes.lookable(store.read(key, size).getInputStream())) {
            types.accepted(input, name, accepted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Gives a file another name; its ending stays.
     *
     * @throws Refused at {@code name} when it is empty, too long or a path
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileFacts rename(FileId id, String name) {
        StoredFile file = require(id);
        file.rename(name);
        return file.facts();
    }

    /** Puts one file into the place of another: a name that somebody gave to that one goes over to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileFacts replace(FileId replaced, FileId by) {
        StoredFile file = require(by);
        file.inherit(require(replaced));
        return file.facts();
    }

    private StoredFile require(FileId id) {
        return rows.findById(id.value()).orElseThrow(() -> new Missing("file", id));
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
        StoredFile file = require(id);
        return store.read(file.storageKey(), file.facts().size());
    }

    /** Removes the rows with the transaction, and the bytes once it is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Collection<FileId> ids) {
        List<StoredFile> gone = rows.findByIdIn(ids.stream().map(FileId::value).toList());
        gone.forEach(this::remove);
    }

    void remove(StoredFile file) {
        rows.delete(file);
        AfterCommit.run(() -> discard(file.storageKey()));
    }

    /** What cannot be removed now is swept later. */
    void discard(String key) {
        try {
            store.remove(key);
        } catch (StorageAway away) {
            log.debug("Bytes are left to the sweep", away);
        }
    }
}
