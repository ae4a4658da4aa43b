package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.chapter.WordBytes;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileId;
import jakarta.servlet.http.Cookie;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PostgresTest
@AutoConfigureMockMvc
class FileControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterFiles files;

    @Autowired
    UniversitySettings settings;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    UniversityId university;
    ProgrammeId programme;
    SubjectId subject;
    AccountId professor;
    AccountId student;

    @BeforeEach
    void people() {
        university = structure.university("Université Cheikh Anta Diop");
        FacultyId faculty = structure.faculty(university, "Sciences");
        programme = structure.programme(faculty, "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre");
        professor = people.professor(university, programme);
        student = people.student(programme, Level.L2);
    }

    private FileId upload(InputStream bytes, String name) {
        return signIns.as(professor, () -> files.keep(bytes, name)).id();
    }

    private ChapterId publish(FileId file) {
        ChapterData data = new ChapterData(subject, 1, "Espaces", Map.of(), Map.of(SectionKind.LESSON, List.of(file)));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    private MockHttpServletResponse ask(AccountId person, MockHttpServletRequestBuilder request) throws Exception {
        String[] cookie = signIns.cookie(person).split("=", 2);
        return mvc.perform(request.cookie(new Cookie(cookie[0], cookie[1])))
                .andReturn()
                .getResponse();
    }

    private int status(AccountId person, FileId file) throws Exception {
        return ask(person, get("/fichiers/" + file)).getStatus();
    }

    @Test
    void a_file_is_inert_and_keeps_its_name() throws Exception {
        FileId file = upload(FileBytes.pdf(), "Énoncé « n° 4 » d'algèbre 😀.pdf");
        publish(file);
        MockHttpServletResponse shown = ask(student, get("/fichiers/" + file));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentType()).isEqualTo("application/pdf");
        assertThat(shown.getHeader(CONTENT_DISPOSITION))
                .startsWith("inline;")
                .contains(
                        "filename*=UTF-8''Chap_1_-_Espaces_-_Cours_-_%C3%89nonc%C3%A9_%C2%AB_n%C2%B0_4_%C2%BB_d%27alg%C3%A8bre_%F0%9F%98%80.pdf");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.getHeaders("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        MockHttpServletResponse download = ask(student, get("/fichiers/" + file).param("telecharger", ""));
        assertThat(download.getHeader(CONTENT_DISPOSITION)).startsWith("attachment;");
        assertThat(ask(
                                student,
                                get("/fichiers/" + file)
                                        .header("If-None-Match", String.valueOf(shown.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void what_no_browser_shows_comes_as_a_download() throws Exception {
        FileId file = upload(FileBytes.zip(), "données.zip");
        publish(file);
        MockHttpServletResponse answer = ask(student, get("/fichiers/" + file));
        assertThat(answer.getHeader(CONTENT_DISPOSITION)).startsWith("attachment;");
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("sandbox;");
    }

    @Test
    void a_file_is_for_those_who_may_read_its_chapter() throws Exception {
        FileId file = upload(FileBytes.pdf(), "cours.pdf");
        AccountId colleague = people.professor(university, programme);
        assertThat(status(professor, file)).isEqualTo(200);
        assertThat(status(colleague, file)).isEqualTo(404);
        assertThat(status(people.administrator(university), file)).isEqualTo(404);
        publish(file);
        UniversityId other = structure.university("Ailleurs");
        ProgrammeId elsewhere = structure.programme(structure.faculty(other, "Lettres"), "Lettres");
        assertThat(status(professor, file)).isEqualTo(200);
        assertThat(status(colleague, file)).isEqualTo(200);
        assertThat(status(people.administrator(university), file)).isEqualTo(200);
        assertThat(status(people.principal(), file)).isEqualTo(200);
        assertThat(status(student, file)).isEqualTo(200);
        assertThat(status(people.student(programme, Level.M1), file)).isEqualTo(200);
        assertThat(status(people.student(programme, Level.L1), file)).isEqualTo(404);
        assertThat(status(people.student(programme, Level.BTS4), file)).isEqualTo(404);
        assertThat(status(people.student(elsewhere, Level.M2), file)).isEqualTo(404);
        assertThat(status(people.administrator(other), file)).isEqualTo(404);
        assertThat(status(people.professor(other, elsewhere), file)).isEqualTo(404);
        assertThat(status(student, new FileId(987_654_321))).isEqualTo(404);
    }

    @Test
    void signed_out_people_are_sent_to_sign_in() throws Exception {
        FileId file = upload(FileBytes.pdf(), "cours.pdf");
        publish(file);
        MockHttpServletResponse answer =
                mvc.perform(get("/fichiers/" + file)).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/connexion");
    }

    @Test
    void with_downloads_off_students_see_files_in_the_reader_only() throws Exception {
        FileId pdf = upload(FileBytes.pdf(), "cours.pdf");
        ChapterId chapter = publish(pdf);
        FileId zip = upload(FileBytes.zip(), "données.zip");
        ChapterData second = new ChapterData(subject, 2, "Suite", Map.of(), Map.of(SectionKind.LESSON, List.of(zip)));
        signIns.as(professor, () -> writing.createPublished(second));
        signIns.as(people.administrator(university), () -> {
            UniversitySettings.Opened now = settings.open(university);
            SettingsData data = now.data();
            settings.change(
                    university,
                    now.version(),
                    new SettingsData(data.registration(), false, data.firstMonth(), data.timeZone(), data.uploads()));
        });

        assertThat(ask(student, get("/fichiers/" + pdf).param("telecharger", ""))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(student, get("/fichiers/" + pdf).param("telecharger", "").header("Range", "bytes=0-3"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(student, head("/fichiers/" + pdf).param("telecharger", ""))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(student, head("/fichiers/" + zip)).getStatus()).isEqualTo(403);
        assertThat(ask(student, get("/fichiers/" + zip).header("Range", "bytes=0-3"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(status(student, zip)).isEqualTo(403);
        assertThat(ask(student, get("/fichiers/" + pdf).header("Sec-Fetch-Dest", "document"))
                        .getRedirectedUrl())
                .isEqualTo("/chapitres/" + chapter + "#fichier-" + pdf);
        MockHttpServletResponse framed = ask(student, get("/fichiers/" + pdf).header("Sec-Fetch-Dest", "iframe"));
        assertThat(framed.getStatus()).isEqualTo(200);
        assertThat(framed.getHeader(CONTENT_DISPOSITION)).startsWith("inline;");
        assertThat(ask(professor, get("/fichiers/" + pdf).param("telecharger", ""))
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask(people.principal(), get("/fichiers/" + zip)).getStatus()).isEqualTo(200);
    }

    private String name(FileId file, String query) throws Exception {
        return String.valueOf(ask(student, get("/fichiers/" + file + query)).getHeader(CONTENT_DISPOSITION))
                .replaceFirst(".*filename\\*=UTF-8''", "");
    }

    @Test
    void a_file_of_two_chapters_is_named_after_the_one_through_which_it_is_seen() throws Exception {
        FileId file = upload(FileBytes.pdf(), "série.pdf");
        ChapterId first = publish(file);
        ChapterData again = new ChapterData(
                subject,
                12,
                "Suites : « rappels »",
                Map.of(SectionKind.LESSON, "<p>Une suite.</p>"),
                Map.of(SectionKind.EXERCISE, List.of(file)));
        ChapterId second =
                signIns.as(professor, () -> writing.createPublished(again)).id();
        assertThat(name(file, "?telecharger&chapitre=" + second))
                .isEqualTo("Chap_12_-_Suites_%C2%AB_rappels_%C2%BB_-_Exercices_-_s%C3%A9rie.pdf");
        String ofFirst = "Chap_1_-_Espaces_-_Cours_-_s%C3%A9rie.pdf";
        assertThat(name(file, "?telecharger&chapitre=" + first)).isEqualTo(ofFirst);
        assertThat(name(file, "?telecharger")).isEqualTo(ofFirst);
        ChapterId foreign = new ChapterId(second.value() + 1_000_000);
        assertThat(name(file, "?telecharger&chapitre=" + foreign)).isEqualTo(ofFirst);
    }

    @Test
    void the_name_of_a_chapter_that_may_not_be_read_is_not_told() throws Exception {
        FileId file = upload(FileBytes.pdf(), "série.pdf");
        publish(file);
        ChapterData secret =
                new ChapterData(subject, 2, "Sujet d'examen", Map.of(), Map.of(SectionKind.LESSON, List.of(file)));
        ChapterId draft = signIns.as(professor, () -> writing.create(secret)).id();
        assertThat(name(file, "?telecharger&chapitre=" + draft)).startsWith("Chap_1_-_Espaces");
    }

    @Test
    void a_word_file_is_read_as_text_by_those_who_may_see_it() throws Exception {
        FileId file = upload(
                WordBytes.of(WordBytes.paragraph("Soit <!-- --> un espace.")
                        + "<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
                        + "</w:p><w:p><w:hyperlink r:id=\"r2\"><w:r><w:t>lien</w:t></w:r></w:hyperlink></w:p>"),
                "cours.docx");
        publish(file);
        MockHttpServletResponse text = ask(student, get("/fichiers/" + file + "/texte"));
        assertThat(text.getStatus()).isEqualTo(200);
        assertThat(text.getContentAsString())
                .contains("Soit  un espace.", "<math", "lien")
                .doesNotContain("javascript", "<script", "<a ");
        assertThat(text.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox;");
        assertThat(ask(
                                student,
                                get("/fichiers/" + file + "/texte")
                                        .header("If-None-Match", String.valueOf(text.getHeader("ETag"))))
                        .getStatus())
                .isEqualTo(304);
        assertThat(ask(people.student(programme, Level.L1), get("/fichiers/" + file + "/texte"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_word_file_that_cannot_be_read_is_told_so_and_what_is_none_is_not_there() throws Exception {
        FileId hollow = upload(WordBytes.of(""), "vide.docx");
        publish(hollow);
        assertThat(ask(student, get("/fichiers/" + hollow + "/texte")).getStatus())
                .isEqualTo(422);
        FileId pdf = upload(FileBytes.pdf(), "cours.pdf");
        assertThat(ask(professor, get("/fichiers/" + pdf + "/texte")).getStatus())
                .isEqualTo(404);
    }
}
