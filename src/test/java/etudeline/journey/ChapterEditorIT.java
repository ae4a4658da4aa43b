package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The text of a chapter as it is written: what is pasted into it, and that readers see what its writer saw. */
@JourneyTest
class ChapterEditorIT {

    private static final String PASTE = """
            (text, [html, plain]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/html', html);
              clipboardData.setData('text/plain', plain);
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
              return text.closest('el-chapter-editor').value;
            }""";

    private static final String COLOURS = """
            code => [...code.querySelectorAll('[class^=el-c-]')].map((span) => span.className + ' ' + span.textContent)""";

    /** Without what tells one drawing of a page from the next. */
    private static final String DRAWING = "svg => svg.innerHTML.replaceAll(/(id=\"|url\\(#)[a-z-]+[0-9]+/g, '$1')";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void what_other_programs_put_on_the_clipboard_comes_out_clean() throws IOException {
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        ChapterDesk desk = ChapterDesk.begin(professor, cast.studies());
        for (String program : List.of(
                "word",
                "word-formulas",
                "word-online",
                "excel",
                "google-docs",
                "libreoffice",
                "wikipedia",
                "code",
                "handlers")) {
            desk.text().press("ControlOrMeta+a");
            desk.text().press("Delete");
            String source = (String) desk.text().evaluate(PASTE, List.of(resource(program + ".html"), "x"));
            assertThat(inOneLine(source))
                    .as("pasted from " + program)
                    .isEqualTo(inOneLine(resource(program + ".source")));
        }
        professor.reads("Images non reprises au collage : 1.");
    }

    @Test
    void readers_see_the_code_and_the_chart_that_their_professor_saw() {
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        ChapterDesk desk = ChapterDesk.begin(professor, cast.studies());
        Page page = professor.page();
        page.keyboard().press("Enter");
        writesCode(page);
        drawsChart(desk);
        Locator code = desk.text().locator("code");
        Locator drawing = desk.text().locator("figure svg");
        Object colours = code.evaluate(COLOURS);
        Object shapes = drawing.evaluate(DRAWING);
        assertThat(colours.toString()).contains("el-c-keyword while", "el-c-number 10");
        professor.findsPageInOrder();
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        professor.press("Publier").reads("est publié");

        page.waitForURL(url -> url.matches(".*/\\d+$"));
        professor.open(page.url()
                .replaceFirst("/prof/chapitres/|/chapitres/", "/lire/")
                .replaceFirst("^https?://[^/]+", ""));
        assertThat(page.locator(".prose svg")).isVisible();
        assertThat(page.locator(".prose pre code").evaluate(COLOURS)).isEqualTo(colours);
        assertThat(page.locator(".prose svg").evaluate(DRAWING)).isEqualTo(shapes);
        page.getByText("Voir le tableau").click();
        assertThat(page.locator(".prose figure td").first()).hasText("12,5");
        professor.findsPageInOrder();
    }

    private static void writesCode(Page page) {
        page.keyboard().type("```python ");
        page.keyboard().type("while n < 10:\nn = n + 1 # encore");
        page.keyboard().press("ControlOrMeta+Enter");
        page.keyboard().press("ControlOrMeta+End");
    }

    /** From the text to the tool, through the cells and back, by keyboard alone. */
    private static void drawsChart(ChapterDesk desk) {
        Page page = desk.professor().page();
        page.keyboard().press("Alt+F10");
        Locator tool = page.locator(".ed-bar [aria-label='Graphique']");
        for (int step = 0; step < 20 && !(boolean) tool.evaluate("tool => tool === document.activeElement"); step++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Enter");
        assertThat(desk.professor().field("Titre du graphique")).isFocused();
        page.keyboard().type("Masses");
        page.keyboard().press("Enter");
        desk.professor().reads("Écrivez au moins un nombre.");
        for (int cell = 0; cell < 4; cell++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().type("kg");
        for (int cell = 0; cell < 3; cell++) {
            page.keyboard().press("Tab");
        }
        for (String name : List.of("fer", "cuivre")) {
            page.keyboard().type(name);
            page.keyboard().press("Enter");
        }
        for (String key : List.of("ArrowUp", "ArrowUp", "Tab")) {
            page.keyboard().press(key);
        }
        page.keyboard().type("12,5");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("beaucoup");
        desk.professor().reads("« beaucoup » n’est pas un nombre (ligne 2, Série 1).");
        desk.professor().findsPageInOrder();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("1 300");
        desk.press("Valider");
        assertThat(desk.text().locator("figure svg")).isVisible();
    }

    private static String inOneLine(String source) {
        return source.replace("\n", "");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = ChapterEditorIT.class.getResourceAsStream("paste/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
