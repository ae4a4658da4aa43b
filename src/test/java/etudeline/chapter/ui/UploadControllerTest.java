package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterUploads;
import etudeline.chapter.WildFiles;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.storage.UploadId;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The protocol as a program speaks it, against a real server. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class UploadControllerTest {

    private static final String UPLOADS = "/api/televersements";

    @LocalServerPort
    int port;

    @Autowired
    ChapterUploads uploads;

    @Autowired
    TestSignIns signIns;

    final HttpClient browser = HttpClient.newHttpClient();
    AccountId professor;
    AccountId colleague;
    AccountId student;

    @BeforeEach
    void people(@Autowired TestStructure structure, @Autowired TestPeople people) {
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        ProgrammeId programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        professor = people.professor(university, programme);
        colleague = people.professor(university, programme);
        student = people.student(programme, Level.L2);
    }

    private HttpRequest.Builder as(AccountId person, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", signIns.cookie(person))
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder beginning(AccountId person, String name, long length) {
        String facts = "filename " + base64(name) + ",about " + base64("{\"section\":\"LESSON\"}");
        return as(person, UPLOADS)
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", facts)
                .POST(BodyPublishers.noBody());
    }

    private String begin(String name, long length) throws Exception {
        HttpResponse<String> begun = send(beginning(professor, name, length));
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static HttpRequest.Builder piece(HttpRequest.Builder request, long offset, byte[] bytes) {
        return request.header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes));
    }

    private HttpResponse<String> patch(String url, long offset, byte[] bytes) throws Exception {
        return send(piece(as(professor, url), offset, bytes));
    }

    private long offset(String url) throws Exception {
        HttpResponse<String> asked = send(as(professor, url).method("HEAD", BodyPublishers.noBody()));
        assertThat(asked.headers().firstValue("Cache-Control")).hasValue("no-store");
        return Long.parseLong(asked.headers().firstValue("Upload-Offset").orElseThrow());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_remembered_of_one_changes_with_its_place() throws Exception {
        String url = begin("Énoncé.pdf", 5000);
        HttpRequest.Builder retelling = as(professor, url)
                .header("Upload-Metadata", "about " + base64("{\"form\":\"/prof/chapitres/7\"}"))
                .PUT(BodyPublishers.noBody());
        assertThat(send(retelling).statusCode()).isEqualTo(204);
        assertThat(send(as(professor, UPLOADS)).body())
                .contains(url, "Énoncé.pdf", "/prof/chapitres/7")
                .doesNotContain("LESSON");
    }

    @Test
    void a_file_in_pieces_is_there_when_the_last_one_is_acknowledged() throws Exception {
        byte[] all = WildFiles.pdf(300);
        String url = begin("Énoncé n° 4.pdf", all.length);
        HttpResponse<String> first = patch(url, 0, Arrays.copyOf(all, 1000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("Upload-Offset")).hasValue("1000");
        assertThat(first.headers().firstValue("Etude-File")).isEmpty();
        assertThat(offset(url)).isEqualTo(1000);
        assertThat(send(as(professor, UPLOADS)).body())
                .contains(url, "Énoncé n° 4.pdf", "\"received\":1000", "\"whole\":false", "LESSON");

        HttpResponse<String> gap = patch(url, 900, Arrays.copyOfRange(all, 900, all.length));
        assertThat(gap.statusCode()).isEqualTo(409);
        assertThat(gap.headers().firstValue("Upload-Offset")).hasValue("1000");

        HttpResponse<String> last = patch(url, 1000, Arrays.copyOfRange(all, 1000, all.length));
        String file = last.headers().firstValue("Etude-File").orElseThrow();
        HttpResponse<byte[]> served =
                browser.send(as(professor, "/fichiers/" + file).build(), BodyHandlers.ofByteArray());
        assertThat(served.body()).isEqualTo(all);
        assertThat(patch(url, all.length, new byte[0]).headers().firstValue("Etude-File"))
                .as("the answer that got lost is asked for again")
                .hasValue(file);
        assertThat(send(as(professor, UPLOADS)).body()).contains("\"whole\":true");
        assertThat(send(as(professor, url).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(as(professor, UPLOADS)).body()).isEqualTo("[]");
        assertThat(send(as(professor, "/fichiers/" + file)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_line_that_is_cut_half_way_loses_nothing_that_came() throws Exception {
        byte[] all = WildFiles.pdf(2000);
        int half = all.length / 2;
        String url = begin("cours.pdf", all.length);
        try (Socket line = new Socket("localhost", port)) {
            OutputStream out = line.getOutputStream();
            out.write(("PATCH " + url + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                            + signIns.cookie(professor) + "\r\nUpload-Offset: 0\r\nContent-Length: " + all.length
                            + "\r\nContent-Type: application/offset+octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(all, 0, half);
            out.flush();
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> offset(url) > 0);
        long came = offset(url);
        assertThat(came).isLessThanOrEqualTo(half);
        HttpResponse<String> rest = patch(url, came, Arrays.copyOfRange(all, (int) came, all.length));
        String file = rest.headers().firstValue("Etude-File").orElseThrow();
        try (InputStream served = browser.send(
                        as(professor, "/fichiers/" + file).build(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(served.readAllBytes()).isEqualTo(all);
        }
    }

    @Test
    void what_is_refused_is_refused_in_words() throws Exception {
        HttpResponse<String> large = send(beginning(professor, "film.mp4", 201L * 1024 * 1024));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("«\u00a0film.mp4\u00a0» dépasse 200\u00a0Mo.");
        HttpResponse<String> empty = send(beginning(professor, "vide.pdf", 0));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("«\u00a0vide.pdf\u00a0» est vide.");
        byte[] page = WildFiles.text("<!doctype html><html></html>");
        HttpResponse<String> other = patch(begin("cours.pdf", page.length), 0, page);
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(other.body()).contains("«\u00a0cours.pdf\u00a0» contient une page web");
        for (int number = 0; number < 20; number++) {
            begin("cours.pdf", 100);
        }
        HttpResponse<String> many = send(beginning(professor, "encore.pdf", 100));
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.body()).contains("20 envois inachevés");
    }

    @Test
    void an_upload_is_its_owners_and_for_professors_and_from_our_pages_alone() throws Exception {
        String url = begin("cours.pdf", 100);
        assertThat(send(as(colleague, url).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(piece(as(colleague, url), 0, new byte[10])).statusCode())
                .isEqualTo(404);
        assertThat(send(as(colleague, url).DELETE()).statusCode()).isEqualTo(404);
        assertThat(send(as(colleague, UPLOADS)).body()).isEqualTo("[]");
        assertThat(send(beginning(student, "cours.pdf", 100)).statusCode()).isEqualTo(403);
        assertThat(send(as(student, UPLOADS)).statusCode()).isEqualTo(403);
        assertThat(send(beginning(professor, "cours.pdf", 100).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(piece(as(professor, url), 0, new byte[10]).header("Origin", "https://ailleurs.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(offset(url)).isZero();
        assertThat(send(as(professor, UPLOADS + "/" + UUID.randomUUID()).DELETE())
                        .statusCode())
                .isEqualTo(404);
        UploadId id = new UploadId(UUID.fromString(url.substring(url.lastIndexOf('/') + 1)));
        assertThat(signIns.as(professor, () -> uploads.find(id)).received()).isZero();
    }
}
