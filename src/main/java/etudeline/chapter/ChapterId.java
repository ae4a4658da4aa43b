package etudeline.chapter;

import java.io.Serializable;

/** Identifies a chapter. */
public record ChapterId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
