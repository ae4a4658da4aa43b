package etudeline.account;

import java.io.Serializable;

/** Identifies a file of people that is being imported, or was. */
public record ImportId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
