package etudeline.kit;

import java.io.Serializable;

/** Identifies a person's account. */
public record AccountId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
