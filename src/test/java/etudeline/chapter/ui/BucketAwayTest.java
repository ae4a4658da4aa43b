package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.SectionKind;
import etudeline.chapter.WildFiles;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.storage.BucketServer;
import etudeline.storage.FileId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files in a bucket, which goes away and comes back: said clearly, nothing lost, and all the rest goes on. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
class BucketAwayTest {

    private static final BucketServer SERVER = new BucketServer();

    @DynamicPropertySource
    static void inTheBucket(DynamicPropertyRegistry properties) {
        SERVER.properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    final HttpClient browser = HttpClient.newHttpClient();
    AccountId professor;
    AccountId student;
    FileId file;
    ChapterId chapter;
    byte[] bytes;

    @BeforeEach
    void a_published_file(@Autowired TestStructure structure, @Autowired TestPeople people) {
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        ProgrammeId programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        SubjectId subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        professor = people.professor(university, programme);
        student = people.student(programme, Level.L2);
        bytes = WildFiles.pdf(3000);
        file = signIns.as(professor, () -> files.keep(new ByteArrayInputStream(bytes), "cours.pdf"))
                .id();
        ChapterData data = new ChapterData(
                subject,
                4,
                "Espaces",
                Map.of(SectionKind.LESSON, "<p>Soit E.</p>"),
                Map.of(SectionKind.LESSON, List.of(file)));
        chapter = signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    private HttpRequest.Builder as(AccountId person, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", signIns.cookie(person));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void files_come_from_the_bucket_whole_and_in_parts() throws Exception {
        HttpResponse<byte[]> whole = send(as(student, "/fichiers/" + file));
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(bytes);
        int middle = bytes.length / 2;
        HttpResponse<byte[]> part =
                send(as(student, "/fichiers/" + file).header("Range", "bytes=" + middle + "-" + (middle + 99)));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, middle, middle + 100));
        HttpResponse<byte[]> end = send(as(student, "/fichiers/" + file).header("Range", "bytes=-7"));
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 7, bytes.length));
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(send(as(student, "/fichiers/" + file).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void while_it_is_away_that_is_said_and_the_rest_goes_on() throws Exception {
        String url = begin(bytes.length);
        assertThat(patch(url, 0, Arrays.copyOf(bytes, 1000)).statusCode()).isEqualTo(204);
        SERVER.stop();
        try {
            for (String range : List.of("bytes=0-99", "bytes=5000-5099")) {
                HttpResponse<byte[]> part =
                        send(as(student, "/fichiers/" + file).header("Range", range));
                assertThat(part.statusCode()).isEqualTo(503);
                assertThat(new String(part.body(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Exception", "software.amazon");
            }
            assertThat(send(as(student, "/fichiers/" + file)).statusCode()).isEqualTo(503);
            HttpResponse<byte[]> refused = patch(url, 1000, Arrays.copyOfRange(bytes, 1000, 2000));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new String(refused.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Le stockage des fichiers ne répond pas. Réessayez dans un moment.");
            assertThat(send(as(student, "/lire/" + chapter)).statusCode()).isEqualTo(200);
            assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz")))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            SERVER.start();
        }
        HttpResponse<byte[]> rest = patch(url, 1000, Arrays.copyOfRange(bytes, 1000, bytes.length));
        String made = rest.headers().firstValue("Etude-File").orElseThrow();
        assertThat(send(as(professor, "/fichiers/" + made)).body()).isEqualTo(bytes);
        assertThat(send(as(student, "/fichiers/" + file)).body()).isEqualTo(bytes);
    }

    private String begin(long length) throws Exception {
        return send(as(professor, "/api/televersements")
                        .header("Upload-Length", Long.toString(length))
                        .header("Upload-Metadata", "filename Y291cnMucGRm")
                        .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<byte[]> patch(String url, long offset, byte[] piece) throws Exception {
        return send(as(professor, url)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }
}
