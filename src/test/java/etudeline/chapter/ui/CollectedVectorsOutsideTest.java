package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Vectors;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.FileBytes;
import etudeline.chapter.Harmless;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.storage.FileId;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Each attack of the public collections as a title, a text, the name of a file, of a person, of a subject: on light pages. */
@PostgresTest
@AutoConfigureMockMvc
class CollectedVectorsOutsideTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestStructure structure;

    @Autowired
    Campus campus;

    UniversityId university;
    ProgrammeId programme;
    SubjectId subject;
    AccountId professor;
    String signedIn;

    /** Another place of study for each so many: a shelf of all of them would be read anew for each. */
    private static final int TOGETHER = 50;

    @BeforeEach
    void people() {
        String name = "<img src=x onerror=alert('université')>" + Campus.next();
        university = structure.university(name);
        programme = structure.programme(structure.faculty(university, "<script>ufr</script>"), "\" onclick=\"alert(1)");
        subject = structure.subject(programme, Level.L2, Semester.S1, "</title><script>alert('matière')</script>");
        professor = campus.professor(university, programme);
        signedIn = signIns.cookie(campus.student(programme, Level.L2));
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        String[] cookie = signedIn.split("=", 2);
        return mvc.perform(get(path).cookie(new Cookie(cookie[0], cookie[1])))
                .andReturn()
                .getResponse();
    }

    private static <T> T made(ThrowingSupplier<T> work, String with) {
        try {
            return work.get();
        } catch (Throwable failure) {
            throw new AssertionError("with " + with, failure);
        }
    }

    @Test
    void nothing_of_them_is_executable_on_a_light_page() throws Exception {
        List<String> titles = Vectors.asNames(ChapterData.TITLE_MOST);
        List<String> names = Vectors.asNames(100);
        for (int number = 0; number < titles.size(); number++) {
            if (number % TOGETHER == 0) {
                people();
            }
            String title = titles.get(number);
            String vector = Vectors.all().get(number % Vectors.all().size());
            String person = names.get(number % names.size());
            AccountId author = campus.professor(university, programme);
            campus.execute(
                    "update account set first_name = ?, last_name = ? where id = ?", person, person, author.value());
            FileId file = signIns.as(author, () -> made(() -> files.keep(FileBytes.pdf(), title + ".pdf"), title))
                    .id();
            ChapterData data = new ChapterData(
                    subject,
                    number + 1,
                    title,
                    Map.of(SectionKind.LESSON, vector, SectionKind.EXERCISE, vector, SectionKind.SOLUTION, vector),
                    Map.of(SectionKind.LESSON, List.of(file)));
            ChapterId chapter = signIns.as(author, () -> made(() -> writing.createPublished(data), title))
                    .id();

            String page = ask("/lire/" + chapter).getContentAsString();
            assertThat(Harmless.holes(page)).as("with %s", title).isEmpty();
            Document document = Jsoup.parse(page);
            assertThat(document.select("h1").text()).startsWith((number + 1) + ".");
            assertThat(document.selectFirst("ul.files a")).as("with %s", title).isNotNull();

            MockHttpServletResponse sent = ask("/fichiers/" + file);
            assertThat(sent.getContentType()).isEqualTo("application/pdf");
            assertThat(sent.getHeaders("Content-Disposition"))
                    .as("with %s", title)
                    .hasSize(1)
                    .allMatch(header -> header.matches("inline;[\\x20-\\x7e]*"));
        }
    }

    @Test
    void a_drawing_that_can_hold_scripts_is_no_image_for_a_text_and_never_shown() throws Exception {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        for (String name : List.of("plan.svg", "plan.png", "plan.pdf", "plan.html")) {
            assertThat(signIns.as(professor, () -> isTaken(name, drawing))).isFalse();
            @Nullable FileId kept = signIns.as(professor, () -> keptOrNull(name, drawing));
            if (kept != null) {
                ChapterData data = new ChapterData(
                        subject, Campus.next(), "Plan", Map.of(), Map.of(SectionKind.LESSON, List.of(kept)));
                signIns.as(professor, () -> writing.createPublished(data));
                MockHttpServletResponse sent = ask("/fichiers/" + kept);
                assertThat(sent.getHeader("Content-Disposition")).startsWith("attachment;");
                assertThat(sent.getHeader("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
                assertThat(sent.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }
    }

    private boolean isTaken(String name, String drawing) {
        try {
            files.keepImage(FileBytes.text(drawing), name);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private @Nullable FileId keptOrNull(String name, String drawing) {
        try {
            return files.keep(FileBytes.text(drawing), name).id();
        } catch (Refused refused) {
            return null;
        }
    }
}
