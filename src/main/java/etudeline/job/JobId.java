package etudeline.job;

import java.io.Serializable;

/** Identifies a piece of background work. */
public record JobId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
