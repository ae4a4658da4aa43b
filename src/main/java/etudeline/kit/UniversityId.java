package etudeline.kit;

import java.io.Serializable;

/** Identifies a university. */
public record UniversityId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
