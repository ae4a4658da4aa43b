package etudeline.chapter;

import etudeline.storage.FileId;
import etudeline.storage.FileKind;

/** A file attached to a section; the size is in bytes. */
public record AttachedFile(SectionKind section, FileId id, String name, String mediaType, long size) {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Whether its text can be shown in the page: only Word's own format is read. */
    public boolean isReadableAsText() {
        return isReadableAsText(mediaType);
    }

    static boolean isReadableAsText(String mediaType) {
        return mediaType.equals(WORD);
    }

    /** What it is, and so how it is shown. */
    public FileKind kind() {
        return FileKind.of(mediaType).orElse(FileKind.DOCUMENT);
    }
}
