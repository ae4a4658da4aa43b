package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.CONTENT_DISPOSITION;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.FileBytes;
import etudeline.chapter.SectionKind;
import etudeline.chapter.WordBytes;
import etudeline.kit.Level;
import etudeline.storage.FileId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Under which name a file comes, and what is in one that no browser shows. */
class FileTextsTest extends FileScene {

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
