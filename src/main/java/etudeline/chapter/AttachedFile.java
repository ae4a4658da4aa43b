package etudeline.chapter;

import etudeline.storage.FileId;
import etudeline.storage.FileKind;

/** A file attached to a section; the size is in bytes. */
public record AttachedFile(SectionKind section, FileId id, String name, String mediaType, long size) {

    /** What it is, and so how it is shown. */
    public FileKind kind() {
        return FileKind.of(mediaType).orElse(FileKind.DOCUMENT);
    }
}
