package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.WildFiles;
import etudeline.kit.AccountId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import etudeline.shell.Texts;
import etudeline.storage.FileFacts;
import etudeline.storage.FileKind;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Files from the wild: taken for what they are and inert when they are given back, or refused in the right words. */
@PostgresTest
@AutoConfigureMockMvc
class WildFilesTest {

    private static final String PAGE = "<!doctype html><html><body><script>alert(1)</script></body></html>";

    @Autowired
    MockMvc mvc;

    @Autowired
    ChapterFiles files;

    @Autowired
    Texts texts;

    @Autowired
    TestSignIns signIns;

    AccountId professor;

    @BeforeEach
    void a_professor(@Autowired TestStructure structure, @Autowired TestPeople people) {
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        professor = people.professor(
                university, structure.programme(structure.faculty(university, "Sciences"), "Mathématiques"));
        signIns.begin(professor);
    }

    @AfterEach
    void out() {
        signIns.end();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("polycopié.pdf", WildFiles.pdf(300), FileKind.PDF, "application/pdf"),
                Arguments.of(
                        "TD.docx",
                        WildFiles.docx(),
                        FileKind.DOCUMENT,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of("amphi.mp4", WildFiles.mp4("isom"), FileKind.VIDEO, "video/mp4"),
                Arguments.of("amphi.m4v", WildFiles.mp4("M4V "), FileKind.VIDEO, "video/x-m4v"),
                Arguments.of("amphi.3gp", WildFiles.mp4("3gp4"), FileKind.VIDEO, "video/3gpp"),
                Arguments.of("amphi.mov", WildFiles.mp4("qt  "), FileKind.VIDEO, "video/quicktime"),
                Arguments.of("tableau.png", WildFiles.photograph(12_000), FileKind.IMAGE, "image/png"),
                Arguments.of(
                        "notes.csv", WildFiles.text("nom;note\nAwa;12\n"), FileKind.TEXT, "text/plain;charset=UTF-8"),
                Arguments.of("tri.py", WildFiles.text("print('tri')\n"), FileKind.TEXT, "text/plain;charset=UTF-8"),
                Arguments.of(
                        "cours.tex",
                        WildFiles.text("\\documentclass{article}\n"),
                        FileKind.TEXT,
                        "text/plain;charset=UTF-8"),
                Arguments.of(
                        "données.zip",
                        WildFiles.zip(Map.of("a.txt", new byte[9])),
                        FileKind.ARCHIVE,
                        "application/zip"),
                Arguments.of("bombe.zip", WildFiles.zipBomb(), FileKind.ARCHIVE, "application/zip"),
                // What else they are is of no consequence: nobody takes them for it.
                Arguments.of("image.gif", WildFiles.text("GIF89a/*\0\0*/=1;alert(1)//"), FileKind.IMAGE, "image/gif"),
                Arguments.of(
                        "image.html", WildFiles.text("GIF89a<script>alert(1)</script>"), FileKind.IMAGE, "image/gif"),
                Arguments.of("cours.html", WildFiles.text("%PDF-1.7\n" + PAGE), FileKind.PDF, "application/pdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String name, byte[] bytes, FileKind kind, String servedAs) throws Exception {
        FileFacts file = files.keep(new ByteArrayInputStream(bytes), name);
        assertThat(file.kind()).isEqualTo(kind);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.size()).isEqualTo(bytes.length);
        MockHttpServletResponse served = ask("/fichiers/" + file.id());
        assertThat(served.getStatus()).isEqualTo(200);
        assertThat(served.getContentType()).isEqualTo(servedAs);
        assertThat(served.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(served.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.getHeaders("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(served.getHeader("Content-Disposition")).startsWith(kind.isShown() ? "inline" : "attachment");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        String[] cookie = signIns.cookie(professor).split("=", 2);
        return mvc.perform(get(path).cookie(new Cookie(cookie[0], cookie[1])))
                .andReturn()
                .getResponse();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("jeu.exe", WildFiles.windowsProgram(), "program"),
                Arguments.of("cours.pdf", WildFiles.windowsProgram(), "program"),
                Arguments.of("film.mp4", WildFiles.linuxProgram(), "program"),
                Arguments.of("installer.txt", WildFiles.text("#!/bin/sh\nrm -rf /\n"), "program"),
                Arguments.of("appli.jar", WildFiles.zip(Map.of("META-INF/MANIFEST.MF", new byte[9])), "program"),
                Arguments.of("cours.pdf", WildFiles.text(PAGE), "page"),
                Arguments.of("photo.png", WildFiles.text(PAGE), "page"),
                Arguments.of("plan.svg", WildFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "drawing"),
                Arguments.of(
                        "plan.png",
                        WildFiles.text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        "drawing"),
                Arguments.of("notes.xml", WildFiles.text("<?xml version=\"1.0\"?><notes/>"), "kind"),
                Arguments.of("cours.pdf", WildFiles.text("<html><script>alert(1)</script>\n%PDF-1.7\n"), "page"),
                Arguments.of("vide.pdf", new byte[0], "empty"),
                Arguments.of("inconnu.dat", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, "kind"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String name, byte[] bytes, String why) {
        Refused refused = catchThrowableOfType(Refused.class, () -> files.keep(new ByteArrayInputStream(bytes), name));
        assertThat(refused).as("%s is taken", name).isNotNull();
        Refused.Problem problem = refused.problems().getFirst();
        assertThat(problem.key()).isEqualTo("storage.refused." + why);
        assertThat(texts.getTranslation(
                        problem.key(), Locale.FRENCH, problem.arguments().toArray()))
                .startsWith("«\u00a0" + name + "\u00a0»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’énoncé d'algèbre n° 4.pdf",
                "Ñandú, œuvre, ß, ﬁn.pdf",
                "👩🏾‍🏫 cours 😀.pdf",
                "درس.pdf",
                "100 % réussi ; « fin ».pdf"
            })
    void a_name_of_any_signs_is_kept_and_given_back(String name) throws Exception {
        FileFacts file = files.keep(new ByteArrayInputStream(WildFiles.pdf(1)), name);
        assertThat(files.open(file.id(), null).facts().name()).isEqualTo(name);
        assertThat(ask("/fichiers/" + file.id() + "?telecharger=").getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\n");
    }

    @Test
    void a_name_of_250_characters_is_kept_whole_whatever_their_bytes() {
        String name = "é".repeat(200) + "😀".repeat(46) + ".pdf";
        FileFacts file = files.keep(new ByteArrayInputStream(WildFiles.pdf(1)), name);
        assertThat(name.codePointCount(0, name.length())).isEqualTo(250);
        assertThat(files.open(file.id(), null).facts().name()).isEqualTo(name);
    }

    @Test
    void a_photograph_of_12_000_pixels_may_stand_in_a_text() {
        assertThat(files.keepImage(new ByteArrayInputStream(WildFiles.photograph(12_000)), "tableau.png")
                        .mediaType())
                .isEqualTo("image/png");
    }
}
