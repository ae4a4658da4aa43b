package etudeline.chapter.ui;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.storage.FileId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses beside the portal, asked of a real server. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
abstract class ServedScene {

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

    ChapterId publish(String title, String lesson, List<FileId> attached) {
        ChapterData data = new ChapterData(
                subject, 4, title, Map.of(SectionKind.LESSON, lesson), Map.of(SectionKind.LESSON, attached));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    HttpRequest.Builder as(AccountId person, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", signIns.cookie(person));
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws Exception {
        return browser.send(request.build(), body);
    }
}
