package etudeline.chapter;

import etudeline.storage.FileId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One file of a chapter or of a draft; positions count from 0 within a place. */
@Embeddable
record ChapterFile(long fileId, @Enumerated(EnumType.STRING) FilePlace place, int position) {

    FileId id() {
        return new FileId(fileId);
    }
}
