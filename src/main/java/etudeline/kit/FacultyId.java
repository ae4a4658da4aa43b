package etudeline.kit;

import java.io.Serializable;

/** Identifies a faculty (UFR). */
public record FacultyId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
