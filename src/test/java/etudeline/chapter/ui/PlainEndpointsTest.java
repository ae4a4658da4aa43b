package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.chapter.ChapterId;
import etudeline.chapter.FileBytes;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.storage.FileId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a real server shows: ranges, and images as they come in. */
class PlainEndpointsTest extends ServedScene {

    private static final long MEGABYTE = 1024 * 1024;

    private static HttpRequest.Builder image(HttpRequest.Builder request, String name, InputStream bytes) {
        String head = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofInputStream(() -> bytes),
                        BodyPublishers.ofString("\r\n--limit--\r\n")));
    }

    @Test
    void a_part_of_a_file_is_sent_alone() throws Exception {
        FileId file = signIns.as(professor, () -> files.keep(FileBytes.largePdf(3 * MEGABYTE), "cours.pdf"))
                .id();
        publish("Espaces", "", List.of(file));
        HttpResponse<byte[]> part =
                send(as(student, "/fichiers/" + file).header("Range", "bytes=0-7"), BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.UTF_8)).isEqualTo("%PDF-1.4");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 0-7/" + 3 * MEGABYTE);
        HttpResponse<byte[]> end =
                send(as(student, "/fichiers/" + file).header("Range", "bytes=-5"), BodyHandlers.ofByteArray());
        assertThat(end.body()).hasSize(5);
        AccountId stranger = people.student(programme, Level.L1);
        assertThat(send(as(stranger, "/fichiers/" + file).header("Range", "bytes=0-7"), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=5-2", "bytes=0-99999999999999999999", "bytes=", "bytes=a-b"})
    void a_part_that_is_not_there_is_refused_without_the_file(String range) throws Exception {
        byte[] bytes = FileBytes.largePdf(MEGABYTE).readAllBytes();
        FileId file = signIns.as(professor, () -> files.keep(new ByteArrayInputStream(bytes), "cours.pdf"))
                .id();
        publish("Espaces", "", List.of(file));
        HttpResponse<byte[]> answer =
                send(as(student, "/fichiers/" + file).header("Range", range), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */" + MEGABYTE);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_part_in_a_unit_that_nobody_knows_is_the_whole_file() throws Exception {
        byte[] bytes = FileBytes.largePdf(MEGABYTE).readAllBytes();
        FileId file = signIns.as(professor, () -> files.keep(new ByteArrayInputStream(bytes), "cours.pdf"))
                .id();
        publish("Espaces", "", List.of(file));
        HttpResponse<byte[]> answer =
                send(as(student, "/fichiers/" + file).header("Range", "octets=1-2"), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("" + MEGABYTE);
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.body()).isEqualTo(bytes);
    }

    @Test
    void an_image_is_taken_and_shown() throws Exception {
        HttpResponse<String> answer =
                send(image(as(professor, "/api/images"), "plan.png", FileBytes.png()), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).matches("\\{\"url\":\"/fichiers/\\d+\"}");
        String url = answer.body().replaceAll(".*(/fichiers/\\d+).*", "$1");
        assertThat(send(as(professor, url), BodyHandlers.discarding()).headers().firstValue("Content-Type"))
                .hasValue("image/png");
        ChapterId chapter = publish("Images", "<p><img src=\"" + url + "\" alt=\"Plan\"></p>", List.of());
        assertThat(send(as(student, url), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(send(as(student, "/lire/" + chapter), BodyHandlers.ofString())
                        .body())
                .contains(url);
    }

    @Test
    void a_page_named_like_an_image_is_refused_in_words() throws Exception {
        HttpResponse<String> answer =
                send(image(as(professor, "/api/images"), "photo.png", FileBytes.html()), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("photo.png").contains("message");
    }

    @Test
    void three_hundred_megabytes_are_refused_in_words() throws Exception {
        HttpResponse<String> answer = send(
                image(as(professor, "/api/images"), "grand.png", FileBytes.largePdf(300 * MEGABYTE)),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20");
    }

    @Test
    void images_come_from_professors_and_from_our_pages_only() throws Exception {
        assertThat(upload(image(as(student, "/api/images"), "plan.png", FileBytes.png())))
                .isEqualTo(403);
        assertThat(upload(image(as(professor, "/api/images"), "plan.png", FileBytes.png())
                        .header("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(upload(image(as(professor, "/api/images"), "plan.png", FileBytes.png())
                        .header("Origin", "https://ailleurs.example")))
                .isEqualTo(403);
        assertThat(upload(image(as(professor, "/api/images"), "plan.png", FileBytes.png())
                        .header("Origin", "http://localhost:" + port)))
                .isEqualTo(201);
        assertThat(upload(image(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/images")),
                        "plan.png",
                        FileBytes.png())))
                .isEqualTo(401);
    }

    private int upload(HttpRequest.Builder request) throws Exception {
        return send(request, BodyHandlers.discarding()).statusCode();
    }
}
