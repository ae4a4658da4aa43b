package etudeline.storage;

import java.io.Serializable;

/** Identifies an uploaded file. */
public record FileId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
