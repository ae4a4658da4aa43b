package etudeline.storage;

import etudeline.cluster.AfterCommit;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that come in pieces, over lines that break and through nodes that die: what has been acknowledged stays, and any
 * node goes on. Everything is the owner's alone; who may begin is decided by the module that the file is for.
 */
@Component
public class Uploads {

    /** How many one person may have unfinished. */
    public static final int MOST_UNFINISHED = 20;

    /** What a node that dies loses at most, and no more than a slow line has to send again. */
    private static final long PIECE = 8L * 1024 * 1024;

    private static final int LONGEST_ABOUT = 1000;
    private static final long MEGABYTE = 1024L * 1024;

    private final UploadRows rows;
    private final FileStore files;
    private final ByteStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(UploadRows rows, FileStore files, ByteStore store, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param most bytes of the file at most
     * @throws Refused when it is empty or too large, or when the person has too many unfinished
     */
    public UploadFacts begin(
            String name, long length, long most, String about, UniversityId university, AccountId owner) {
        String clean = FileName.clean(name);
        if (length <= 0) {
            throw Refused.because("storage.refused.empty", clean);
        }
        if (length > most) {
            throw Refused.because("storage.refused.large", clean, most / MEGABYTE);
        }
        requireShort(about);
        UploadFacts upload =
                new UploadFacts(new UploadId(UUID.randomUUID()), owner, university, clean, about, length, 0, null);
        transaction.executeWithoutResult(_ -> {
            if (of(owner).stream().filter(other -> other.file() == null).count() >= MOST_UNFINISHED) {
                throw Refused.because("storage.refused.unfinished", MOST_UNFINISHED);
            }
            rows.insert(upload, clock.instant());
        });
        return upload;
    }

    /** What its beginner wants to be remembered of it has changed. */
    public void retell(UploadId id, AccountId owner, String about) {
        requireShort(about);
        transaction.executeWithoutResult(_ -> rows.retell(require(id, owner).id(), about));
    }

    private static void requireShort(String about) {
        if (about.length() > LONGEST_ABOUT) {
            throw Refused.because("storage.refused.about");
        }
    }

    /** The owner's, the oldest first: unfinished ones, and those that became a file within the day. */
    public List<UploadFacts> of(AccountId owner) {
        return rows.of(owner);
    }

    public UploadFacts require(UploadId id, AccountId owner) {
        return rows.find(id, owner).orElseThrow(() -> new Missing("upload", id));
    }

    /**
     * Takes what comes until the line ends or breaks.
     *
     * @return where the upload is now
     * @throws UploadGap when the bytes are not the next ones
     * @throws Refused when its beginning says that it is not of these kinds, and it is given up; or when the place of
     *     files does not answer, and it can be gone on with
     */
    public long append(UploadId id, AccountId owner, long offset, InputStream line, Set<FileKind> accepted) {
        UploadFacts upload = require(id, owner);
        if (upload.received() != offset) {
            throw new UploadGap(upload.received());
        }
        long at = offset;
        while (at < upload.length()) {
            Piece piece = new Piece(line, Math.min(PIECE, upload.length() - at));
            ByteStore.Written written = write(piece);
            if (written.size() == 0) {
                files.discard(written.key());
                break;
            }
            if (!rows.add(id, at, written, clock.instant())) {
                files.discard(written.key());
                throw new UploadGap(require(id, owner).received());
            }
            if (at == 0 && written.size() >= FileTypes.LOOKED_AT) {
                requireAccepted(upload, written, accepted);
            }
            at += written.size();
            if (piece.isLast()) {
                break;
            }
        }
        return at;
    }

    private ByteStore.Written write(Piece piece) {
        try {
            return store.write(piece, PIECE);
        } catch (StorageAway away) {
            throw FileStore.away(away);
        }
    }

    private void requireAccepted(UploadFacts upload, ByteStore.Written first, Set<FileKind> accepted) {
        try {
            files.requireAccepted(first.key(), first.size(), upload.name(), accepted);
        } catch (Refused refused) {
            cancel(upload.id(), upload.owner());
            throw refused;
        } catch (StorageAway _) {
            // The same is asked of the whole file in the end.
        }
    }

    /**
     * Makes a file of what is here; again and at the same time on another node it is the same one.
     *
     * @throws UploadGap when something is missing yet
     * @throws Refused when it is of another kind, and it is given up; or when the place of files does not answer
     */
    public FileFacts finish(UploadId id, AccountId owner, long most, Set<FileKind> accepted) {
        UploadFacts upload = require(id, owner);
        if (upload.file() != null) {
            return files.find(upload.file()).orElseThrow(() -> new Missing("upload", id));
        }
        if (!upload.isWhole()) {
            throw new UploadGap(upload.received());
        }
        FileStore.Taken taken = take(upload, most, accepted);
        try {
            return Objects.requireNonNull(transaction.execute(_ -> end(id, owner, taken)));
        } catch (RuntimeException failure) {
            files.discard(taken.written().key());
            throw failure;
        }
    }

    private FileFacts end(UploadId id, AccountId owner, FileStore.Taken taken) {
        UploadFacts upload = rows.lock(id, owner).orElseThrow(() -> new Missing("upload", id));
        if (upload.file() != null) {
            AfterCommit.run(() -> files.discard(taken.written().key()));
            return files.find(upload.file()).orElseThrow(() -> new Missing("upload", id));
        }
        discardAfterCommit(rows.pieces(id));
        FileFacts file = files.insert(taken, upload.university(), owner).facts();
        rows.end(id, file.id());
        return file;
    }

    private FileStore.Taken take(UploadFacts upload, long most, Set<FileKind> accepted) {
        try (InputStream all = new JoinedPieces(store, rows.pieces(upload.id()))) {
            return files.take(all, upload.name(), most, accepted);
        } catch (Refused refused) {
            if (!refused.problems().getFirst().key().equals(FileStore.AWAY)) {
                cancel(upload.id(), upload.owner());
            }
            throw refused;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets it; the file it became, if any, stays. */
    public void cancel(UploadId id, AccountId owner) {
        transaction.executeWithoutResult(_ -> {
            UploadFacts upload = rows.lock(id, owner).orElseThrow(() -> new Missing("upload", id));
            drop(upload.id());
        });
    }

    void drop(UploadId id) {
        discardAfterCommit(rows.pieces(id));
        rows.delete(id);
    }

    private void discardAfterCommit(List<UploadRows.Kept> pieces) {
        AfterCommit.run(() -> pieces.forEach(piece -> files.discard(piece.key())));
    }
}
