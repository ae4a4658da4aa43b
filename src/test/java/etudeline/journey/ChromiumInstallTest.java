package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromiumInstallTest {

    @AfterEach
    void as_before() {
        System.clearProperty(ChromiumInstall.FORCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "npm"})
    void a_browser_comes_by_itself_and_sets_a_formula(String way) {
        System.setProperty(ChromiumInstall.FORCED, way);
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.start(playwright)) {
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
