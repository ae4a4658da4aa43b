package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.SectionKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class DownloadNameTest {

    @Autowired
    DownloadName names;

    private String name(String own, String title, @Nullable SectionKind section) {
        return names.of(own, new ChapterFiles.Shown(new ChapterId(1), 4, title, section), Locale.FRENCH);
    }

    @Test
    void it_says_chapter_section_and_the_own_name() {
        assertThat(name("Série n° 1.pdf", "Espaces vectoriels", SectionKind.EXERCISE))
                .isEqualTo("Chap_4_-_Espaces_vectoriels_-_Exercices_-_Série_n°_1.pdf");
        assertThat(name("plan.png", "Espaces", null)).isEqualTo("Chap_4_-_Espaces_-_plan.png");
        assertThat(names.of("brouillon seul.docx", null, Locale.FRENCH)).isEqualTo("brouillon_seul.docx");
        assertThat(names.of(
                        "a.pdf",
                        new ChapterFiles.Shown(new ChapterId(1), 4, "Sets", SectionKind.SOLUTION),
                        Locale.ENGLISH))
                .isEqualTo("Chap_4_-_Sets_-_Solutions_-_a.pdf");
    }

    @Test
    void what_file_systems_refuse_is_not_in_it() {
        assertThat(name("a/b\\c:d*e?f\"g<h>i|j\u202Ek\n.pdf", "Q : \"P/Q\" ?", SectionKind.LESSON))
                .isEqualTo("Chap_4_-_Q_P_Q_-_Cours_-_a_b_c_d_e_f_g_h_i_j_k_.pdf");
        assertThat(name("...", "..", SectionKind.LESSON)).isEqualTo("Chap_4_-_fichier_-_Cours_-_fichier");
    }

    @Test
    void it_never_has_more_bytes_than_a_file_system_takes_and_keeps_its_ending() {
        for (String sign : new String[] {"a", "é", "語", "😀"}) {
            String name = name(sign.repeat(250) + ".docx", sign.repeat(200), SectionKind.SOLUTION);
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(name)
                    .startsWith("Chap_4_-_" + sign)
                    .contains("_-_Solutions_-_" + sign)
                    .endsWith(sign + ".docx");
            assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as("no half of a character")
                    .isEqualTo(name);
        }
    }
}
