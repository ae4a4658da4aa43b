package etudeline.chapter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files of a kind, by content. */
public final class FileBytes {

    private FileBytes() {}

    public static InputStream pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static InputStream zip() {
        return new ByteArrayInputStream(
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    public static InputStream html() {
        return text("<!doctype html><html><body><script>alert(1)</script></body></html>");
    }

    public static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static InputStream png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** So many bytes that look like a PDF, made while they are read. */
    public static InputStream largePdf(long size) {
        return new InputStream() {
            private final byte[] start = "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                if (at >= size) {
                    return -1;
                }
                int value = at < start.length ? start[(int) at] : 'x';
                at++;
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (at >= size) {
                    return -1;
                }
                int read = (int) Math.min(length, size - at);
                for (int index = 0; index < read; index++) {
                    buffer[offset + index] = (byte) read();
                }
                return read;
            }
        };
    }
}
