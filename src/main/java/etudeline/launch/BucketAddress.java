package etudeline.launch;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bucket of S3, R2 or their like that the environment names for people's files.
 *
 * @param endpoint null: Amazon's own of the region
 */
record BucketAddress(
        @Nullable String endpoint, String region, String bucket, String accessKeyId, String secretAccessKey) {

    private static final List<String> NEEDED = List.of("S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY");

    /** What endpoints of one region call it. */
    private static final String ANY_REGION = "auto";

    static Optional<BucketAddress> from(Map<String, String> environment) {
        List<String> missing = NEEDED.stream()
                .filter(name -> LaunchSettings.given(environment, name).isEmpty())
                .toList();
        Optional<String> endpoint = LaunchSettings.given(environment, "S3_ENDPOINT");
        Optional<String> region = LaunchSettings.given(environment, "S3_REGION");
        if (missing.size() == NEEDED.size() && endpoint.isEmpty() && region.isEmpty()) {
            return Optional.empty();
        }
        if (!missing.isEmpty()) {
            throw new Refusal("Files in S3 need " + String.join(", ", NEEDED) + ", and " + String.join(", ", missing)
                    + (missing.size() == 1 ? " is" : " are") + " not set (none of them: files are kept on disk)");
        }
        if (endpoint.isEmpty() && region.isEmpty()) {
            throw new Refusal("Files in S3 need S3_ENDPOINT or S3_REGION");
        }
        endpoint.ifPresent(BucketAddress::check);
        return Optional.of(new BucketAddress(
                endpoint.orElse(null),
                region.orElse(ANY_REGION),
                LaunchSettings.given(environment, "S3_BUCKET").orElseThrow(),
                LaunchSettings.given(environment, "S3_ACCESS_KEY_ID").orElseThrow(),
                LaunchSettings.given(environment, "S3_SECRET_ACCESS_KEY").orElseThrow()));
    }

    private static void check(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below.
        }
        throw new Refusal("S3_ENDPOINT is \"" + endpoint + "\": an address such as https://s3.example.org is needed");
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "etude.s3.region", region,
                "etude.s3.bucket", bucket,
                "etude.s3.access-key-id", accessKeyId,
                "etude.s3.secret-access-key", secretAccessKey));
        if (endpoint != null) {
            properties.put("etude.s3.endpoint", endpoint);
        }
        return properties;
    }

    /** Never the secret, wherever this is printed. */
    @Override
    public String toString() {
        return bucket + " at " + (endpoint == null ? region : endpoint);
    }
}
