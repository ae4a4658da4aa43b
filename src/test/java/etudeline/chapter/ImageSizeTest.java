package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageSizeTest {

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    private static Optional<ImageSize> size(byte[] bytes) throws IOException {
        return ImageSize.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void it_is_read_from_the_first_bytes() throws IOException {
        for (String format : new String[] {"png", "gif", "jpeg"}) {
            assertThat(size(image(format))).as(format).contains(new ImageSize(640, 360));
        }
    }

    @Test
    void webp_has_it_in_three_places() throws IOException {
        String start = "52494646000000005745425056503";
        assertThat(size(HexFormat.of().parseHex(start + "8580a000000100000007f0200670100")))
                .contains(new ImageSize(640, 360));
        assertThat(size(HexFormat.of().parseHex(start + "84c000000002f7fc25900")))
                .contains(new ImageSize(640, 360));
        assertThat(size(HexFormat.of().parseHex(start + "82000000000d001009d012a80026801")))
                .contains(new ImageSize(640, 360));
    }

    @Test
    void a_photo_taken_upright_is_as_high_as_it_is_shown() throws IOException {
        byte[] jpeg = image("jpeg");
        byte[] exif = HexFormat.of()
                .parseHex(
                        "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000");
        byte[] photo = Arrays.copyOf(jpeg, jpeg.length + exif.length);
        System.arraycopy(exif, 0, photo, 2, exif.length);
        System.arraycopy(jpeg, 2, photo, 2 + exif.length, jpeg.length - 2);
        assertThat(size(photo)).contains(new ImageSize(360, 640));
    }

    @Test
    void what_is_damaged_or_no_image_has_none() throws IOException {
        for (String format : new String[] {"png", "gif", "jpeg"}) {
            byte[] whole = image(format);
            for (int length = 0; length < 24; length++) {
                Optional<ImageSize> size = size(Arrays.copyOf(whole, length));
                assertThat(size.filter(read -> !read.equals(new ImageSize(640, 360))))
                        .as("%d bytes of a %s", length, format)
                        .isEmpty();
            }
        }
        assertThat(size("%PDF-1.4 and more".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(size(new byte[100])).isEmpty();
    }
}
