package etudeline.kit;

import java.io.Serializable;

/** Identifies a subject (matière). */
public record SubjectId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
