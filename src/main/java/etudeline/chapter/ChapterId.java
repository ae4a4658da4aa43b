package etudeline.chapter;

import java.io.Serializable;

/** Identifies a chapter. */
public record ChapterId(long value) implements Serializable {

    public static ChapterId of(String text) {
        return new ChapterId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
