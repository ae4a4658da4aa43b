package etudeline.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * The bucket that files are kept in, as the environment names it; without a bucket they are kept on disk.
 *
 * @param endpoint absent: Amazon's own of the region
 */
@ConfigurationProperties("etude.s3")
record S3Settings(
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable String bucket,
        @Nullable String accessKeyId,
        @Nullable String secretAccessKey) {

    S3Settings {
        Assert.isTrue(
                bucket == null || (region != null && accessKeyId != null && secretAccessKey != null),
                "A bucket needs a region, an access key and its secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return bucket + " at " + (endpoint == null ? region : endpoint.getAuthority());
    }
}
