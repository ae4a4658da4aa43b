package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing itself: one sees the line one is at, keeps the focus one has, and gets out again. */
@JourneyTest
class WritingIT {

    private static final String PASTE_FILE = """
            text => {
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File(['%PDF-1.7'], 'cours.pdf', { type: 'application/pdf' }));
              text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }""";

    /** The line that is being written stands between the tools and the bar at the foot. */
    private static final String IN_SIGHT = """
            () => {
              const line = getSelection().getRangeAt(0).getClientRects()[0];
              const edge = (name) => document.querySelector(name).getBoundingClientRect();
              return line && line.top >= edge('[role=toolbar]').bottom && line.bottom <= edge('.action-bar').top;
            }""";

    /** What is pressed at the panel's first field and at its last button are these themselves. */
    private static final String WITHIN_REACH = """
            () => {
              const panel = document.querySelector('.ed-float, .ed-tex');
              const ends = panel && [panel.querySelector('input, textarea'), panel.querySelector('.ed-button-go')];
              return ends && ends.every((end) => {
                const { left, top, bottom } = end.getBoundingClientRect();
                return [top + 2, bottom - 2].every((y) => end.contains(document.elementFromPoint(left + 12, y)));
              });
            }""";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_never_under_what_stays_in_place(Device device) {
        Visitor professor = browsers.visitor("professor", device, port);
        ChapterDesk desk = ChapterDesk.begin(professor, cast.studies());
        Page page = professor.page();
        for (int line = 0; line < 45; line++) {
            page.keyboard().press("Enter");
            page.keyboard().insertText("Ligne " + line);
        }
        page.waitForFunction(IN_SIGHT);
        presses(page, "ArrowUp", 38);
        page.waitForFunction(IN_SIGHT);
        presses(page, "ControlOrMeta+Home", 1);
        page.waitForFunction(IN_SIGHT);
        presses(page, "ArrowDown", 38);
        page.waitForFunction(IN_SIGHT);
        desk.text().evaluate(PASTE_FILE);
        assertThat(page.getByText("« cours.pdf » n’est pas une image")).isInViewport();
        presses(page, "ControlOrMeta+Home", 1);
        page.waitForFunction(IN_SIGHT);

        presses(page, "ControlOrMeta+End", 1);
        desk.press("Lien");
        page.waitForFunction(WITHIN_REACH);
        presses(page, "Escape", 1);
        desk.press("Formule");
        page.waitForFunction(WITHIN_REACH);
        for (int line = 0; line < 16; line++) {
            page.keyboard().insertText("a = b \\\\");
            page.keyboard().press("Shift+Enter");
        }
        page.waitForFunction(WITHIN_REACH);
        presses(page, "Escape", 1);
        desk.press("Graphique");
        page.waitForFunction(WITHIN_REACH);
        page.locator(".ed-grid [inputmode=decimal]").first().fill("12,5");
        assertThat(page.locator(".ed-chart-preview svg")).isVisible();
        page.waitForFunction(WITHIN_REACH);
    }

    @Test
    void who_goes_on_writing_while_an_image_is_sent_is_not_interrupted() {
        ChapterDesk desk = ChapterDesk.begin(browsers.visitor("professor", Device.DESKTOP, port), cast.studies());
        Page page = desk.professor().page();
        List<Route> sent = new ArrayList<>();
        page.route(Pattern.compile("/api/images"), sent::add);
        desk.image(NpmFiles.PHOTOGRAPH.path());
        page.waitForCondition(() -> !sent.isEmpty());
        page.keyboard().type(" Elle ralentit dans l’eau");
        sent.forEach(Route::resume);
        assertThat(desk.text().locator("img[src]")).isVisible();
        assertThat(desk.text()).isFocused();
        page.keyboard().type(" et dans le verre.");
        assertThat(desk.text()).containsText("Elle ralentit dans l’eau et dans le verre.");
    }

    @Test
    void escape_and_tab_lead_past_the_fields_that_stand_inside_the_text() {
        ChapterDesk desk = ChapterDesk.begin(browsers.visitor("professor", Device.DESKTOP, port), cast.studies());
        Page page = desk.professor().page();
        presses(page, "ControlOrMeta+Home", 1);
        desk.press("Encadré");
        page.getByRole(AriaRole.MENUITEMCHECKBOX).first().click();
        assertThat(desk.professor().field("Titre de l’encadré")).isVisible();
        desk.text().locator("p").first().click();
        presses(page, "Escape", 1);
        presses(page, "Tab", 1);
        assertThat(page.locator("el-chapter-editor :focus")).hasCount(0);
        assertThat(page.locator(":focus")).hasCount(1);

        desk.text().locator("p").first().click();
        presses(page, "Escape", 1);
        presses(page, "Shift+Tab", 1);
        assertThat(page.locator("[role=toolbar] :focus")).hasCount(1);
    }

    private static void presses(Page page, String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
    }
}
