package etudeline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import etudeline.shell.PlainPages;
import etudeline.shell.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithoutScriptTest {

    private final Document page = Jsoup.parse("<body><div id=\"outlet\"></div></body>");
    private final Texts texts = mock(Texts.class);
    private final PlainPages chapters =
            path -> Optional.of(path).filter("/chapitres/5"::equals).map(_ -> "/lire/5");
    private final WithoutScript withoutScript = new WithoutScript(texts, List.of(_ -> Optional.empty(), chapters));

    @BeforeEach
    void words() {
        when(texts.getTranslation(any(String.class), any(Locale.class))).thenAnswer(asked -> asked.getArgument(0));
    }

    @Test
    void the_words_stand_above_the_empty_page_and_lead_to_the_page_that_needs_no_script() {
        withoutScript.on(page, "/chapitres/5", Locale.FRENCH);
        assertThat(page.body().child(0).tagName()).isEqualTo("noscript");
        assertThat(page.body().child(0).html())
                .contains("shell.no-script")
                .contains("<a href=\"/lire/5\">shell.no-script.read</a>");
    }

    @Test
    void elsewhere_they_lead_nowhere() {
        withoutScript.on(page, "/cours", Locale.FRENCH);
        assertThat(page.body().child(0).text()).isEqualTo("shell.no-script");
        assertThat(page.select("a")).isEmpty();
    }
}
