package etudeline.academics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a file that is called a logo. */
class LogosTest {

    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G'};

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void an_image_is_drawn_anew_and_no_side_is_longer_than_512(String format) throws IOException {
        byte[] drawn = LogoDrawing.redraw(image(format, 1500, 300));
        assertThat(Arrays.copyOf(drawn, 4)).isEqualTo(PNG_SIGN);
        BufferedImage logo = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(logo.getWidth()).isEqualTo(512);
        assertThat(logo.getHeight()).isEqualTo(102);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
                "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
            })
    void webp_is_read_with_loss_and_without(String image) {
        assertThat(Arrays.copyOf(LogoDrawing.redraw(Base64.getDecoder().decode(image)), 4))
                .isEqualTo(PNG_SIGN);
    }

    @Test
    void a_small_image_stays_as_small() throws IOException {
        BufferedImage logo = ImageIO.read(new ByteArrayInputStream(LogoDrawing.redraw(image("png", 40, 20))));
        assertThat(logo.getWidth()).isEqualTo(40);
        assertThat(logo.getHeight()).isEqualTo(20);
    }

    @Test
    void what_hides_behind_the_pixels_is_gone() throws IOException {
        byte[] image = image("png", 8, 8);
        byte[] with = Arrays.copyOf(image, image.length + 30);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(script, 0, with, image.length, script.length);
        assertThat(new String(LogoDrawing.redraw(with), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff", "wbmp"})
    void an_image_of_another_kind_is_refused(String format) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        refused("academics.refused.logoKind", bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "GIF89a",
                "no image at all",
                ""
            })
    void what_is_no_image_is_refused(String content) {
        refused("academics.refused.logoKind", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_image_that_would_unpack_to_gigabytes_is_refused_before_it_does() {
        refused("academics.refused.logoPixels", claiming(60_000, 60_000));
    }

    private static void refused(String key, byte[] upload) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> LogoDrawing.redraw(upload))
                .satisfies(refused ->
                        assertThat(refused.problems()).extracting(Problem::key).containsExactly(key));
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
                .isTrue();
        return bytes.toByteArray();
    }

    /** The head of a PNG image of that size, without a pixel. */
    private static byte[] claiming(int width, int height) {
        byte[] head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 check = new CRC32();
        check.update(head);
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head)
                .putInt((int) check.getValue())
                .array();
    }
}
