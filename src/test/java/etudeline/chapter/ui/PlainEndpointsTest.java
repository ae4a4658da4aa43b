package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.storage.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** What only a real server shows: ranges, compression, uploads as they come in. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class PlainEndpointsTest {

    private static final long MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    final HttpClient browser = HttpClient.newHttpClient();
    UniversityId university;
    ProgrammeId programme;
    SubjectId subject;
    AccountId professor;
    AccountId student;

    @BeforeEach
    void people() {
        university = structure.university("Université Cheikh Anta Diop");
        programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        professor = people.professor(university, programme);
        student = people.student(programme, Level.L2);
    }

    private ChapterId publish(String title, String lesson, List<FileId> attached) {
        ChapterData data = new ChapterData(
                subject, 4, title, Map.of(SectionKind.LESSON, lesson), Map.of(SectionKind.LESSON, attached));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    private HttpRequest.Builder as(AccountId person, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", signIns.cookie(person));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws Exception {
        return browser.send(request.build(), body);
    }

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
        HttpResponse<byte[]> beyond =
                send(as(student, "/fichiers/" + file).header("Range", "bytes=99999999-"), BodyHandlers.ofByteArray());
        assertThat(beyond.statusCode()).isEqualTo(416);
        AccountId stranger = people.student(programme, Level.L1);
        assertThat(send(as(stranger, "/fichiers/" + file).header("Range", "bytes=0-7"), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
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
