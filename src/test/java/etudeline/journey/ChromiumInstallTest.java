package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromiumInstallTest {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @AfterEach
    void as_before() {
        System.clearProperty(ChromiumInstall.FORCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "npm"})
    void a_browser_comes_by_itself_and_sets_a_formula(String way) {
        System.setProperty(ChromiumInstall.FORCED, way);
        Path program = ChromiumInstall.executable();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(QUIET))) {
            Page page = browser.newPage();
            page.setContent("<h1>Été à Thiès</h1><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>");
            assertThat(page.locator("h1").textContent()).isEqualTo("Été à Thiès");
            assertThat(page.locator("mfrac").boundingBox().height)
                    .as("a fraction is taller than its parts")
                    .isGreaterThan(page.locator("mi").first().boundingBox().height);
            assertThat(page.screenshot()).hasSizeGreaterThan(1000);
        }
    }
}
