package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import etudeline.access.ContentPolicy;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A journey would notice: pages that do what their policy forbids, shown to what looks at journeys. */
class ViolationsIT {

    private static final String ADDRESS = "http://localhost/page";

    final Playwright playwright = Chromium.playwright();
    final Violations violations = new Violations();
    Page page;

    @BeforeEach
    void browser() {
        Browser browser = Chromium.start(playwright);
        BrowserContext context = browser.newContext();
        violations.watch(context);
        page = context.newPage();
    }

    @AfterEach
    void close() {
        playwright.close();
    }

    private void show(ContentPolicy policy, String html) {
        page.route(
                "**/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of(ContentPolicy.HEADER, policy.directives()))
                        .setBody("<!doctype html><title>x</title>" + html)));
        page.navigate(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script-src | <script>document.title = 'ran'</script>",
                "script-src | <script nonce=other>document.title = 'ran'</script>",
                "script-src | <p onclick='document.title = 1' id=p>x</p><script nonce=own>p.click()</script>",
                "script-src | <a href='javascript:document.title = 1' id=a>x</a><script nonce=own>a.click()</script>",
                "script-src | <script nonce=own>try { eval('1') } catch (refused) { }</script>",
                "script-src | <script nonce=own>try { new Function('return 1') } catch (refused) { }</script>",
                "script-src | <script nonce=own>setTimeout('document.title = 1')</script>",
                "script-src | <script src=https://elsewhere.example/x.js></script>",
                "style-src | <style>p { color: red }</style>",
                "img-src | <img src=https://elsewhere.example/x.png>",
                "connect-src | <script nonce=own>fetch('https://elsewhere.example/').catch(() => 0)</script>",
                "form-action | <form action=https://elsewhere.example/ id=f></form><script nonce=own>onload = () => f.submit()</script>",
                "frame-src | <iframe src=https://elsewhere.example/></iframe>",
                "object-src | <object data=/x></object>",
                "base-uri | <base href=https://elsewhere.example/>"
            })
    void what_a_page_may_not_do_fails_the_journey(String directive, String html) {
        show(ContentPolicy.application("own"), html);
        page.waitForCondition(() -> !violations.all().isEmpty());
        assertThat(violations.all()).first().asString().startsWith(ADDRESS);
        assertThat(violations.all().getFirst()).containsAnyOf(directive, "default-src");
        assertThat(page.title()).isIn("x", "");
        assertThatThrownBy(violations::haveNotHappened).hasMessageContaining(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ran | <script nonce=own>document.title = 'ran'</script>",
                "x | <style nonce=own>p { color: red }</style><p style='color: blue'>x</p><img src=/own.png>"
            })
    void what_a_page_may_do_does_not(String title, String html) {
        show(ContentPolicy.application("own"), html);
        assertThat(page.title()).isEqualTo(title);
        violations.haveNotHappened();
    }
}
