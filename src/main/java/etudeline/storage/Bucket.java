package etudeline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Bytes in a bucket of S3, R2 or their like. */
final class Bucket implements ByteStore {

    /** Above 5 MB, as the protocol wants it, and small enough that the last one is soon sent again. */
    private static final long PART = 8L * 1024 * 1024;

    /** Beside files of somebody else, in a bucket that is not ours alone. */
    private static final String FOLDER = "files/";

    private static final Logger log = LoggerFactory.getLogger(Bucket.class);

    private final S3Client client;
    private final String name;
    private final String address;
    private final AtomicBoolean away = new AtomicBoolean();

    /** The address is what the log calls it. */
    Bucket(S3Client client, String name, String address) {
        this.client = client;
        this.name = name;
        this.address = address;
    }

    /** In one go when it is small, else part by part: an object is there when its last part has been acknowledged. */
    @Override
    public Written write(InputStream input, long most) {
        String key = ByteStore.newKey();
        Digest digest = new Digest(input);
        try (Spool spool = new Spool()) {
            long size = fill(spool, digest, 0, most);
            if (size < PART) {
                asked(() -> client.putObject(
                        put -> put.bucket(name).key(FOLDER + key), RequestBody.fromFile(spool.file())));
            } else {
                size = writeParts(key, spool, digest, most);
            }
            return new Written(key, size, digest.hex());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first part is in the spool already. */
    private long writeParts(String key, Spool spool, Digest digest, long most) throws IOException {
        String upload = asked(() ->
                        client.createMultipartUpload(begin -> begin.bucket(name).key(FOLDER + key)))
                .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            long size = 0;
            for (long part = PART; part > 0; part = part < PART ? 0 : fill(spool, digest, size, most)) {
                int number = parts.size() + 1;
                String tag = asked(() -> client.uploadPart(
                                send -> send.bucket(name)
                                        .key(FOLDER + key)
                                        .uploadId(upload)
                                        .partNumber(number),
                                RequestBody.fromFile(spool.file())))
                        .eTag();
                parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
                size += part;
            }
            asked(() -> client.completeMultipartUpload(end ->
                    end.bucket(name).key(FOLDER + key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
            complete = true;
            return size;
        } finally {
            if (!complete) {
                abort(key, upload);
            }
        }
    }

    private static long fill(Spool spool, InputStream input, long before, long most) throws IOException {
        long size = spool.fill(input, PART);
        if (before + size > most) {
            throw new TooLarge();
        }
        return size;
    }

    /** Parts that nobody completes are paid for; what cannot be aborted now the bucket's own rules end. */
    private void abort(String key, String upload) {
        try {
            client.abortMultipartUpload(
                    end -> end.bucket(name).key(FOLDER + key).uploadId(upload));
        } catch (SdkException failure) {
            log.debug("An upload to the bucket is left unfinished", failure);
        }
    }

    @Override
    public Resource read(String key, long size) {
        return new BucketFile(this, key, size);
    }

    /** From the first of these bytes to the last. */
    ResponseInputStream<GetObjectResponse> open(String key, long first, long last) {
        return asked(
                () -> client.getObject(get -> get.bucket(name).key(FOLDER + key).range("bytes=" + first + "-" + last)));
    }

    @Override
    public void remove(String key) {
        asked(() -> client.deleteObject(delete -> delete.bucket(name).key(FOLDER + key)));
    }

    @Override
    public void each(Instant writtenBefore, Consumer<List<String>> keys) {
        asked(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(name).prefix(FOLDER)).stream()
                    .map(page -> page.contents().stream()
                            .filter(object -> object.lastModified().isBefore(writtenBefore))
                            .map(S3Object::key)
                            .map(key -> key.substring(FOLDER.length()))
                            .toList())
                    .forEach(keys);
            return true;
        });
    }

    /** The log says once that the bucket does not answer, and once that it does again. */
    private <T> T asked(Supplier<T> question) {
        try {
            T answer = question.get();
            if (away.compareAndSet(true, false)) {
                log.info("Files can be reached again in {}", address);
            }
            return answer;
        } catch (NoSuchKeyException gone) {
            log.error("An object is gone from {}", address, gone);
            throw new StorageAway("The object is gone", gone);
        } catch (SdkException failure) {
            if (away.compareAndSet(false, true)) {
                log.warn("Files cannot be reached in {}: {}", address, failure.getMessage());
            }
            throw new StorageAway("Files cannot be reached", failure);
        }
    }
}
