package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Against a real server that speaks S3. */
class BucketTest implements ByteStoreContract {

    private static BucketServer server;

    @BeforeAll
    static void start() {
        server = new BucketServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void empty() {
        S3Client client = server.client();
        server.keys()
                .toList()
                .forEach(key -> client.deleteObject(
                        delete -> delete.bucket(server.bucket()).key(key)));
    }

    @Override
    public ByteStore store() {
        return bucket(server.settings());
    }

    private static Bucket bucket(S3Settings settings) {
        return new Bucket(StorageConfiguration.client(settings), server.bucket(), settings.toString());
    }

    @Override
    public List<String> kept() {
        Stream<String> unfinished =
                server.client().listMultipartUploads(list -> list.bucket(server.bucket())).uploads().stream()
                        .map(MultipartUpload::key);
        return Stream.concat(server.keys(), unfinished).toList();
    }

    @Test
    void objects_of_others_in_the_same_bucket_are_left_alone() {
        server.client()
                .putObject(
                        put -> put.bucket(server.bucket()).key("sauvegardes/base.dump"),
                        software.amazon.awssdk.core.sync.RequestBody.fromString("…"));
        store().each(java.time.Instant.MAX, keys -> assertThat(keys).isEmpty());
    }

    @Test
    void a_wrong_key_is_away_not_a_failure_of_ours() {
        ByteStore refused = bucket(server.settingsWith("another secret"));
        assertThatThrownBy(() -> refused.write(ByteStoreContract.bytes("texte"), 100))
                .isInstanceOf(StorageAway.class);
    }

    @Test
    void what_was_acknowledged_is_there_when_the_bucket_comes_back() throws IOException {
        ByteStore store = store();
        byte[] all = ByteStoreContract.random(9 * MEGABYTE);
        ByteStore.Written written = store.write(new ByteArrayInputStream(all), all.length);
        server.stop();
        try {
            assertThatThrownBy(() -> store.write(ByteStoreContract.bytes("texte"), 100))
                    .isInstanceOf(StorageAway.class);
            assertThatThrownBy(() -> store.read(written.key(), written.size()).getContentAsByteArray())
                    .isInstanceOf(StorageAway.class);
        } finally {
            server.start();
        }
        assertThat(store.read(written.key(), written.size()).getContentAsByteArray())
                .isEqualTo(all);
    }

    @Test
    void a_reader_goes_on_when_the_connection_to_the_bucket_is_cut() throws IOException {
        ByteStore store = store();
        byte[] all = ByteStoreContract.random(3 * MEGABYTE);
        ByteStore.Written written = store.write(new ByteArrayInputStream(all), all.length);
        try (InputStream input = store.read(written.key(), written.size()).getInputStream()) {
            byte[] first = input.readNBytes(100_000);
            server.stop();
            server.start();
            byte[] rest = input.readAllBytes();
            assertThat(first.length + rest.length).isEqualTo(all.length);
            assertThat(rest).isEqualTo(java.util.Arrays.copyOfRange(all, first.length, all.length));
        }
    }
}
