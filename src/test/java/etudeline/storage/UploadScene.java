package etudeline.storage;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A professor with files to send, on disk where nothing else is said. */
@PostgresTest
@Import(MovableClock.Here.class)
abstract class UploadScene {

    static final int MEGABYTE = 1024 * 1024;
    static final long MOST = 200L * MEGABYTE;
    static final Set<FileKind> ANY = EnumSet.allOf(FileKind.class);

    @Autowired
    Uploads uploads;

    @Autowired
    UploadSweep sweep;

    @Autowired
    FileStore files;

    @Autowired
    ByteStore store;

    @Autowired
    UploadRows rows;

    @Autowired
    Campus campus;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    UniversityId university;
    AccountId professor;
    AccountId colleague;

    @BeforeEach
    void people() {
        university = campus.university();
        professor = campus.professor(university, campus.programme(university));
        colleague = campus.professor(university, campus.programme(university));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    static byte[] pdf(int size) {
        byte[] bytes = ByteStoreContract.random(size);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    UploadId begin(String name, long length) {
        return uploads.begin(name, length, MOST, "{}", university, professor).id();
    }

    long append(UploadId id, long offset, InputStream bytes) {
        return uploads.append(id, professor, offset, bytes, ANY);
    }

    long append(UploadId id, byte[] all, int from, int to) {
        return append(id, from, new ByteArrayInputStream(all, from, to - from));
    }

    FileFacts finish(UploadId id) {
        return uploads.finish(id, professor, MOST, ANY);
    }

    byte[] kept(FileFacts file) throws IOException {
        return files.bytes(file.id()).getContentAsByteArray();
    }

    List<String> pieces(UploadId id) {
        return rows.pieces(id).stream().map(UploadRows.Kept::key).toList();
    }

    boolean isThere(String key) {
        try (InputStream input = store.read(key, 1).getInputStream()) {
            return input.read() >= 0;
        } catch (IOException | StorageAway gone) {
            return false;
        }
    }
}
