package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What pages tried to do against their Content-Security-Policy: each page is told by an event, and the browser tells its
 * console, also of a page without scripts; of an eval whose refusal is caught it tells the page alone.
 */
final class Violations {

    private static final String NAMED = "Content Security Policy";

    private static final String LISTEN = """
            document.addEventListener('securitypolicyviolation', event => etudeViolation(
                `${event.documentURI}: ${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`
                    + ` at ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`))""";

    private final List<String> all = new CopyOnWriteArrayList<>();

    void watch(BrowserContext context) {
        context.exposeFunction("etudeViolation", told -> all.add(String.valueOf(told[0])));
        context.addInitScript(LISTEN);
        context.onConsoleMessage(message -> {
            if (message.text().contains(NAMED)) {
                Page page = message.page();
                all.add((page == null ? "a worker" : page.url()) + ": " + message.text() + " at " + message.location());
            }
        });
    }

    /** Each in a line: where, which directive, by what. */
    List<String> all() {
        return all;
    }

    void haveNotHappened() {
        assertThat(all).as("violations of the pages' Content-Security-Policy").isEmpty();
    }
}
