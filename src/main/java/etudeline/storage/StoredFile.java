package etudeline.storage;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

@Entity
class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String storageKey;
    private String name;
    private String mediaType;
    private long size;
    private byte[] sha256;
    private long universityId;

    @SuppressWarnings("UnusedVariable") // written for the database
    private @Nullable Long uploadedBy;

    private Instant uploadedAt;

    /** By hand: then it is not the one the file came with. */
    private boolean nameGiven;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(
            ByteStore.Written written,
            String name,
            String mediaType,
            UniversityId university,
            @Nullable AccountId uploader,
            Instant now) {
        this.storageKey = written.key();
        this.name = name;
        this.mediaType = mediaType;
        this.size = written.size();
        this.sha256 = HexFormat.of().parseHex(written.sha256());
        this.universityId = university.value();
        this.uploadedBy = uploader == null ? null : uploader.value();
        this.uploadedAt = now;
    }

    /** Gives it another name, which it keeps when another file takes its place. */
    void rename(String given) {
        name = FileName.renamed(name, given);
        nameGiven = true;
    }

    /** Takes the place of that file: a name given to it by hand stays, with the own ending. */
    void inherit(StoredFile replaced) {
        if (replaced.nameGiven) {
            name = FileName.moved(replaced.name, name);
            nameGiven = true;
        }
    }

    String storageKey() {
        return storageKey;
    }

    FileFacts facts() {
        return new FileFacts(
                new FileId(id),
                name,
                mediaType,
                FileKind.of(mediaType).orElse(FileKind.ARCHIVE),
                size,
                HexFormat.of().formatHex(sha256),
                new UniversityId(universityId),
                uploadedAt);
    }
}
