package etudeline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who looks at a list in a real browser, for benchmarks of what that person waits for. */
public final class ListReader implements AutoCloseable {

    /**
     * Until all rows in sight have come after a leap; then what the requests since took, as the browser saw them. Looked
     * at from time to time and not with every frame: drawing frames takes the cores from the server that is measured.
     */
    private static final String LEAP = """
            async place => {
              const grid = document.querySelector('vaadin-grid');
              performance.clearResourceTimings();
              const start = performance.now();
              grid.scrollToIndex(place);
              const waits = () => {
                const box = grid.getBoundingClientRect();
                const rows = [...grid.shadowRoot.querySelectorAll('#items > tr')].filter(row => {
                  const at = row.getBoundingClientRect();
                  return !row.hidden && at.bottom > box.top && at.top < box.bottom;
                });
                return !rows.length || rows.some(row => row.hasAttribute('loading'));
              };
              do await new Promise(later => setTimeout(later, 10));
              while (waits() && performance.now() - start < 20000);
              const drawn = performance.now() - start;
              const fetches = performance.getEntriesByType('resource')
                .filter(entry => entry.name.includes('v-r=uidl') && entry.startTime >= start)
                .map(entry => entry.duration);
              return [drawn, Math.max(...fetches, 0), fetches.length];
            }""";

    /**
     * What a leap took, in milliseconds.
     *
     * @param drawn until the rows were there to be read
     * @param fetched the longest request for them
     * @param requests how many there were
     */
    public record Leap(double drawn, double fetched, int requests) {}

    private final Playwright playwright;
    private final BrowserContext context;
    private final String address;
    private final Page page;

    /** Signs in and opens the list. */
    public ListReader(String address, String username, String path) {
        this.address = address;
        playwright = Chromium.playwright();
        Browser browser = Chromium.start(playwright);
        context = browser.newContext(Device.DESKTOP.options());
        Visitor visitor = new Visitor(username, context, address);
        visitor.signIn(username, "demo");
        visitor.open(path);
        page = visitor.page();
        page.locator("vaadin-grid mark, vaadin-grid-cell-content").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Goes to that row, from wherever the list is, and waits until it is there. */
    public Leap leap(int row) {
        List<?> told = (List<?>) page.evaluate(LEAP, row);
        return new Leap(number(told.get(0)), number(told.get(1)), (int) number(told.get(2)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Where a file of all the list's rows is to be had, in that format, as long as the choice of formats is open. */
    public String export(String format) {
        page.keyboard().press("Escape");
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Exporter"))
                .click();
        Locator anchor = page.locator("a.export-format")
                .filter(new Locator.FilterOptions().setHasText(format))
                .first();
        anchor.waitFor();
        return (String) anchor.evaluate("anchor => anchor.href");
    }

    /** The browser's cookies, for a request that is made beside it. */
    public Map<String, String> cookies() {
        return context.cookies(address).stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
