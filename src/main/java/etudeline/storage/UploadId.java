package etudeline.storage;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an upload that may be gone on with. */
public record UploadId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
