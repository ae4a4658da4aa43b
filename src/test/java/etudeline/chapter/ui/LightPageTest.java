package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.chapter.ChapterId;
import etudeline.chapter.FileBytes;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.storage.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The chapter as a plain page, as a server sends it. */
class LightPageTest extends ServedScene {

    @Test
    void the_light_page_of_a_real_course_is_small_and_asked_for_once() throws Exception {
        String course = new ClassPathResource("/etudeline/chapter/espaces-vectoriels.html")
                .getContentAsString(StandardCharsets.UTF_8);
        ChapterId chapter = publish("Espaces vectoriels", course, List.of());
        HttpResponse<byte[]> page =
                send(as(student, "/lire/" + chapter).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.body()).hasSizeLessThan(30 * 1024);
        String html = unzipped(page.body());
        assertThat(html)
                .contains("<h1>4. Espaces vectoriels</h1>", "<math", "noindex", "href=\"/chapitres/" + chapter + "\"")
                .doesNotContain("<script", "stylesheet", " style=", "@font-face");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(send(as(student, "/lire/" + chapter).header("Accept-Encoding", "gzip;q=0"), BodyHandlers.ofString())
                        .body())
                .isEqualTo(html);
        AccountId colleague = people.student(programme, Level.L2);
        assertThat(unzipped(send(
                                as(colleague, "/lire/" + chapter).header("Accept-Encoding", "br, gzip"),
                                BodyHandlers.ofByteArray())
                        .body()))
                .isEqualTo(html);
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(send(as(student, "/lire/" + chapter).header("If-None-Match", tag), BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(304);
        AccountId stranger = people.student(programme, Level.L1);
        assertThat(send(as(stranger, "/lire/" + chapter).header("If-None-Match", tag), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void images_of_a_text_say_how_large_they_are_before_they_come() throws Exception {
        FileId image = signIns.as(professor, () -> files.keepImage(FileBytes.png(), "plan.png"))
                .id();
        ChapterId chapter = publish(
                "Images",
                "<p><img src=\"/fichiers/" + image + "\" alt=\"Plan\"></p><p><img src=\"/fichiers/" + image
                        + "\" alt=\"En grand\" width=\"340\"></p>",
                List.of());
        String page =
                send(as(student, "/lire/" + chapter), BodyHandlers.ofString()).body();
        assertThat(page)
                .contains(
                        "alt=\"Plan\" loading=\"lazy\" decoding=\"async\" width=\"8\" height=\"8\">",
                        "alt=\"En grand\" loading=\"lazy\" decoding=\"async\" width=\"340\" height=\"340\">");
    }

    /** That caches are still right is asked four times a second, by whatever comes; that is no question of the page. */
    @Test
    void warm_a_light_page_is_at_most_one_statement() throws Exception {
        ChapterId chapter = publish("Espaces", "<p>Soit E un espace.</p>", List.of());
        send(as(student, "/lire/" + chapter), BodyHandlers.discarding());
        List<String> sent = Statements.everywhereWhile(() -> {
            try {
                send(as(student, "/lire/" + chapter), BodyHandlers.discarding());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        assertThat(sent)
                .filteredOn(sql -> !sql.contains("cache_log") && !sql.contains("insert into"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void the_texts_of_an_open_chapter_are_asked_for_once_by_whoever_may_read_them() throws Exception {
        ChapterId chapter = publish("Espaces", "<p>Soit <em>E</em>.</p><script>alert(1)</script>", List.of());
        String path = "/lire/" + chapter + "/textes";
        HttpResponse<String> texts = send(as(student, path), BodyHandlers.ofString());
        assertThat(texts.body()).contains("\"cours\":\"<p>Soit <em>E</em>.</p>\"");
        assertThat(texts.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        String tag = texts.headers().firstValue("ETag").orElseThrow();
        assertThat(send(as(student, path).header("If-None-Match", tag), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(304);
        AccountId stranger = people.student(programme, Level.L1);
        assertThat(send(as(stranger, path).header("If-None-Match", tag), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (InputStream input = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
