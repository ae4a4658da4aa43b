package etudeline.kit;

import java.io.Serializable;

/** Identifies a programme (filière). */
public record ProgrammeId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
