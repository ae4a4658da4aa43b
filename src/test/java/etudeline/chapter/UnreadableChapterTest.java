package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.StartPage;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Searched;
import etudeline.storage.FileId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Every way to a chapter before each student who may not read it, for each reason that there is. Notifications lead to its
 * page, a copy kept for offline reading is made of its light page.
 */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(StartPage.class)
class UnreadableChapterTest {

    private static final String WORD = "Endomorphismes";

    @LocalServerPort
    int port;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterReleasing releasing;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    ChapterFiles files;

    @Autowired
    ChapterSearch search;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    final HttpClient browser = HttpClient.newHttpClient();
    TwoUniversities campus;
    AccountId reader;

    @BeforeEach
    void campus(@Autowired TestStructure structure) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        reader = people.student(campus.maths, Level.L2);
    }

    /** With a picture in its text, a PDF and a Word file beside it. */
    private record Sample(ChapterId chapter, FileId picture, FileId pdf, FileId word) {

        List<String> addresses() {
            return List.of(
                    "/chapitres/" + chapter,
                    "/lire/" + chapter,
                    "/lire/" + chapter + "/textes",
                    "/lire/" + chapter + "/copie",
                    "/fichiers/" + picture,
                    "/fichiers/" + pdf,
                    "/fichiers/" + pdf + "?telecharger",
                    "/fichiers/" + pdf + "?telecharger&chapitre=" + chapter,
                    "/fichiers/" + word + "/texte");
        }
    }

    private Sample sample(boolean published) {
        return signIns.as(campus.professor, () -> {
            FileId picture = files.keepImage(FileBytes.png(), "plan.png").id();
            FileId pdf = files.keep(FileBytes.pdf(), WORD + ".pdf").id();
            FileId word = files.keep(WordBytes.of(WordBytes.paragraph("Un énoncé.")), WORD + ".docx")
                    .id();
            String lesson = "<p>Forme réductible <img src=\"/fichiers/" + picture + "\" alt=\"Plan\"></p>";
            ChapterData data = campus.data(campus.algebra, WORD, lesson, List.of(pdf, word));
            ChapterId chapter = (published ? writing.createPublished(data) : writing.create(data)).id();
            return new Sample(chapter, picture, pdf, word);
        });
    }

    /** How each way answers that student; what a search finds has the status of a page. */
    private Map<String, Integer> answers(AccountId student, Sample sample) throws Exception {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (String address : sample.addresses()) {
            answers.put(address, status(get(student, address)));
            answers.put(address + " in part", status(get(student, address).header("Range", "bytes=0-3")));
        }
        answers.put("a place told", status(told(student, sample.chapter())));
        boolean found = signIns.as(
                student,
                () -> search.chapters(Searched.of(WORD), 0, 50).found().stream()
                                .anyMatch(one -> one.head().id().equals(sample.chapter()))
                        || search.chapters(Searched.of("réductible"), 0, 50).found().stream()
                                .anyMatch(one -> one.head().id().equals(sample.chapter()))
                        || search.files(Searched.of(WORD), 0, 50).found().stream()
                                .anyMatch(one -> one.head().id().equals(sample.chapter())));
        answers.put("search", found ? 200 : 404);
        return answers;
    }

    private HttpRequest.Builder get(AccountId student, String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Cookie", signIns.cookie(student));
    }

    private HttpRequest.Builder told(AccountId student, ChapterId chapter) {
        return get(student, "/api/lectures/" + chapter)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"section\":\"cours\",\"share\":0.5,\"finished\":false,\"at\":1}"));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        HttpResponse<Void> answer = browser.send(request.build(), BodyHandlers.discarding());
        return answer.statusCode();
    }

    private void assertNoWay(String reason, AccountId student, Sample sample) throws Exception {
        List<String> open = new ArrayList<>();
        answers(student, sample).forEach((way, status) -> {
            if (status != 404) {
                open.add(way + ": " + status);
            }
        });
        assertThat(open).as("ways to a chapter, %s", reason).isEmpty();
    }

    @Test
    void who_may_read_it_gets_there_by_every_way() throws Exception {
        assertThat(answers(reader, sample(true)).values()).isSubsetOf(200, 204, 206);
        assertThat(answers(people.student(campus.maths, Level.M1), sample(true)).values())
                .isSubsetOf(200, 204, 206);
    }

    @Test
    void students_of_another_place_get_nowhere() throws Exception {
        Sample sample = sample(true);
        assertNoWay("of a higher level", people.student(campus.maths, Level.L1), sample);
        assertNoWay("of the other ladder", people.student(campus.maths, Level.BTS4), sample);
        assertNoWay("of another programme", people.student(campus.physics, Level.L2), sample);
        assertNoWay("of another university", people.student(campus.mathsElsewhere, Level.L2), sample);
    }

    @Test
    void a_chapter_that_is_not_published_or_no_longer_is_reached_by_nobody() throws Exception {
        assertNoWay("a draft", reader, sample(false));
        Sample scheduled = sample(false);
        signIns.as(
                campus.professor,
                () -> releasing.schedule(scheduled.chapter(), Instant.now().plus(2, ChronoUnit.HOURS), true));
        assertNoWay("scheduled", reader, scheduled);
        Sample withdrawn = sample(true);
        assertThat(answers(reader, withdrawn).values()).isSubsetOf(200, 204, 206);
        signIns.as(campus.professor, () -> removal.withdraw(withdrawn.chapter()));
        assertNoWay("withdrawn", reader, withdrawn);
    }
}
