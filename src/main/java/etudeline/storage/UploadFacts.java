package etudeline.storage;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is.
 *
 * @param length of the whole file, in bytes
 * @param received bytes that are here for good
 * @param about what its beginner wanted to be remembered of it, such as the place the file is for
 * @param file what became of it, once all is here
 */
public record UploadFacts(
        UploadId id,
        AccountId owner,
        UniversityId university,
        String name,
        String about,
        long length,
        long received,
        @Nullable FileId file) {

    public boolean isWhole() {
        return received == length;
    }
}
