package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Énoncé « n° 4 » d'algèbre.pdf",
                "L’été à Saint-Louis.docx",
                "👩🏾‍🏫 cours 😀.pdf",
                "دروس.pdf",
                ".gitignore",
                "sans fin"
            })
    void a_name_stays_as_it_is(String name) {
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Test
    void what_is_no_name_does_not_stay() {
        assertThat(FileName.clean("C:\\Users\\awa\\cours.pdf")).isEqualTo("cours.pdf");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("a\r\nSet-Cookie: b.pdf")).isEqualTo("aSet-Cookie: b.pdf");
        assertThat(FileName.clean("cours\u202Efdp.exe")).isEqualTo("coursfdp.exe");
        assertThat(FileName.clean("E\u0301nonce\u0301.pdf")).isEqualTo("Énoncé.pdf");
        assertThat(FileName.clean("coupé \ud83d.pdf")).isEqualTo("coupé .pdf");
        assertThat(FileName.clean(" \u0007 ")).isEqualTo("fichier");
    }

    @Test
    void a_long_name_keeps_its_beginning_its_ending_and_whole_characters() {
        String long250 = "é".repeat(246) + ".pdf";
        assertThat(FileName.clean(long250)).isEqualTo(long250);
        String cut = FileName.clean("cours " + "😀".repeat(300) + ".docx");
        assertThat(cut).startsWith("cours 😀").endsWith("😀.docx");
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(255);
        assertThat(FileName.clean("x".repeat(300))).hasSize(255);
    }

    @ParameterizedTest
    @CsvSource({
        "cours.pdf, TD 1, TD 1.pdf",
        "cours.pdf, TD 1.PDF, TD 1.pdf",
        "cours.pdf, TD 1.docx, TD 1.docx.pdf",
        "cours, TD 1, TD 1",
        "1. Bases de l'analyse, Analyse, Analyse"
    })
    void the_ending_stays_when_a_file_is_renamed(String old, String typed, String renamed) {
        assertThat(FileName.renamed(old, typed)).isEqualTo(renamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".pdf", "a/b", "a\\b", "../x", "a\u0000b"})
    void a_name_that_is_none_is_refused(String typed) {
        assertThatThrownBy(() -> FileName.renamed("cours.pdf", typed)).isInstanceOf(Refused.class);
    }

    @Test
    void a_name_too_long_is_refused_rather_than_cut() {
        assertThat(FileName.renamed("cours.pdf", "é".repeat(251))).hasSize(255);
        assertThatThrownBy(() -> FileName.renamed("cours.pdf", "é".repeat(252))).isInstanceOf(Refused.class);
    }

    @Test
    void a_given_name_goes_over_with_the_ending_of_the_new_file() {
        assertThat(FileName.moved("Corrigé du TD 1.pdf", "Scan_0013.docx")).isEqualTo("Corrigé du TD 1.docx");
        assertThat(FileName.moved("Corrigé", "Scan_0013.pdf")).isEqualTo("Corrigé.pdf");
    }
}
