package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FileControllerTest extends FileScene {

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
}
