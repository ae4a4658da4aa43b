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

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(
            Disk.Written written,
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
