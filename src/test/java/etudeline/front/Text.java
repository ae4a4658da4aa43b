package etudeline.front;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** An answer as text, unpacked when it came packed. */
final class Text implements BodyHandler<String> {

    @Override
    public BodySubscriber<String> apply(ResponseInfo answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")
                ? BodySubscribers.mapping(BodySubscribers.ofByteArray(), Text::unzipped)
                : BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] bytes) {
        try (InputStream input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
