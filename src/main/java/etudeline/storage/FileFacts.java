package etudeline.storage;

import etudeline.kit.UniversityId;
import java.time.Instant;

/**
 * What is known of a file.
 *
 * @param name the name it was uploaded under, which downloads get back
 * @param mediaType by content
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record FileFacts(
        FileId id,
        String name,
        String mediaType,
        FileKind kind,
        long size,
        String sha256,
        UniversityId university,
        Instant uploadedAt) {

    /** Of the name, with its full stop; "" where there is none. */
    public String ending() {
        return FileName.ending(name);
    }
}
