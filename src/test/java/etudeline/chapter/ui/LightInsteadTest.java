package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LightInsteadTest {

    private final LightInstead light = new LightInstead();

    @Test
    void a_chapter_has_its_light_page_and_no_other_page_has_one() {
        assertThat(light.instead("/chapitres/12")).hasValue("/lire/12");
        assertThat(light.instead("/chapitres/12/autre")).isEmpty();
        assertThat(light.instead("/prof/chapitres/12")).isEmpty();
        assertThat(light.instead("/cours")).isEmpty();
    }
}
