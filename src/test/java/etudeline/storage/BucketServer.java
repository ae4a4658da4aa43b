package etudeline.storage;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks S3 on a port of this machine, with buckets in memory; it can go away and come back with them. */
public final class BucketServer implements AutoCloseable {

    private static final String KEY = "etude";
    private static final String SECRET = "a secret of the tests alone";

    private final TransientNio2BlobStore objects = new TransientNio2BlobStore();
    private final int port;
    private final String bucket = "files-" + UUID.randomUUID();
    private @Nullable S3Proxy server;

    public BucketServer() {
        port = freePort();
        start();
        client().createBucket(create -> create.bucket(bucket));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void start() {
        try {
            server = S3Proxy.builder()
                    .blobStore(objects)
                    .endpoint(address())
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                    .build();
            server.start();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void stop() {
        try {
            if (server != null) {
                server.stop();
                server = null;
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    S3Settings settings() {
        return new S3Settings(address(), "auto", bucket, KEY, SECRET);
    }

    S3Settings settingsWith(String secret) {
        return new S3Settings(address(), "auto", bucket, KEY, secret);
    }

    /** What a node needs to keep its files here. */
    public Map<String, Object> properties() {
        return Map.of(
                "etude.s3.endpoint", address().toString(),
                "etude.s3.region", "auto",
                "etude.s3.bucket", bucket,
                "etude.s3.access-key-id", KEY,
                "etude.s3.secret-access-key", SECRET);
    }

    S3Client client() {
        return StorageConfiguration.client(settings());
    }

    String bucket() {
        return bucket;
    }

    /** The keys of all objects; this server may tell one twice. */
    Stream<String> keys() {
        return client().listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key);
    }

    @Override
    public void close() {
        stop();
    }
}
