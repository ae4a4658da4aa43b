package etudeline.storage;

/** Bytes came for another place than the next one: somebody else was faster, or an answer got lost. */
public final class UploadGap extends RuntimeException {

    private final long received;

    UploadGap(long received) {
        super("The next byte is " + received);
        this.received = received;
    }

    /** Where the upload goes on. */
    public long received() {
        return received;
    }
}
