package etudeline.notification;

import java.io.Serializable;

/** Identifies an item of an inbox: its stream and its place in there, which grows with time. */
public record ItemId(Stream stream, long value) implements Serializable {

    /** Whom a stream is for. */
    public enum Stream {
        AUDIENCE,
        PERSON
    }
}
