package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {

    private static final Map<String, String> R2 = Map.of(
            "S3_ENDPOINT", "https://account.r2.example",
            "S3_BUCKET", "etude",
            "S3_ACCESS_KEY_ID", "key",
            "S3_SECRET_ACCESS_KEY", "secret of ours");

    private static Map<String, String> without(String... names) {
        Map<String, String> left = new HashMap<>(R2);
        for (String name : names) {
            left.remove(name);
        }
        return left;
    }

    @Test
    void nothing_said_is_the_disk() {
        assertThat(BucketAddress.from(Map.of("S3_BUCKET", " "))).isEmpty();
    }

    @Test
    void an_endpoint_or_a_region_leads_to_the_bucket() {
        assertThat(BucketAddress.from(R2).orElseThrow().properties())
                .containsEntry("etude.s3.endpoint", "https://account.r2.example")
                .containsEntry("etude.s3.region", "auto")
                .containsEntry("etude.s3.bucket", "etude")
                .containsEntry("etude.s3.access-key-id", "key")
                .containsEntry("etude.s3.secret-access-key", "secret of ours");
        Map<String, String> amazon = without("S3_ENDPOINT");
        amazon.put("S3_REGION", "eu-west-3");
        assertThat(BucketAddress.from(amazon).orElseThrow().properties())
                .containsEntry("etude.s3.region", "eu-west-3")
                .doesNotContainKey("etude.s3.endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"})
    void half_of_it_is_refused_with_what_is_missing(String name) {
        assertThatThrownBy(() -> BucketAddress.from(without(name)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Files in S3 need S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, and " + name
                        + " is not set (none of them: files are kept on disk)");
    }

    @Test
    void an_endpoint_alone_is_half_of_it_too() {
        assertThatThrownBy(() -> BucketAddress.from(Map.of("S3_ENDPOINT", "https://account.r2.example")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are not set");
    }

    @Test
    void nowhere_to_go_is_refused() {
        assertThatThrownBy(() -> BucketAddress.from(without("S3_ENDPOINT")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Files in S3 need S3_ENDPOINT or S3_REGION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3.example.org", "ftp://s3.example.org", "https://", "https://a b"})
    void what_is_no_address_is_refused(String endpoint) {
        Map<String, String> environment = new HashMap<>(R2);
        environment.put("S3_ENDPOINT", endpoint);
        assertThatThrownBy(() -> BucketAddress.from(environment))
                .isInstanceOf(Refusal.class)
                .hasMessage("S3_ENDPOINT is \"" + endpoint + "\": an address such as https://s3.example.org is needed");
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(BucketAddress.from(R2).orElseThrow().toString()).doesNotContain("secret of ours");
    }
}
