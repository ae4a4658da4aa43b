package etudeline.setting;

/**
 * What may be uploaded at most, in megabytes.
 *
 * @param file a chapter's attached file; an image in a text may be smaller by its own limit
 * @param importFile a file of people or decisions to be imported
 */
public record UploadLimits(int file, int importFile) {

    private static final long MEGABYTE = 1024L * 1024;

    public long fileBytes() {
        return file * MEGABYTE;
    }

    public long importBytes() {
        return importFile * MEGABYTE;
    }
}
