package etudeline.storage;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/** One object of the bucket, of known length. */
final class BucketFile extends AbstractResource {

    private final Bucket bucket;
    private final String key;
    private final long size;

    BucketFile(Bucket bucket, String key, long size) {
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    /** Its row says so; asking the bucket each time would double what is asked of it. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public InputStream getInputStream() {
        return new BucketStream(bucket, key, size);
    }

    @Override
    public String getDescription() {
        return "file " + key + " in the bucket";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BucketFile file && file.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
