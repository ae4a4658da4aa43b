package etudeline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Starts the browser for a journey, leaves pictures of what everybody saw when one fails, and fails one that was otherwise
 * well when a page did what its Content-Security-Policy forbids.
 */
final class Browsers implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Path PICTURES = Path.of("target", "journeys");

    private final List<Visitor> visitors = new ArrayList<>();
    private final Violations violations = new Violations();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** Somebody on a device of their own, who has never been here. */
    Visitor visitor(String name, Device device, int port) {
        return visitor(name, device, "http://localhost:" + port);
    }

    /** The same at a node that is elsewhere. */
    Visitor visitor(String name, Device device, String address) {
        if (browser == null) {
            throw new IllegalStateException("no test is running");
        }
        BrowserContext context = browser.newContext(device.options());
        violations.watch(context);
        return add(new Visitor(name, context, address));
    }

    /** The same person in one more tab. */
    Visitor tab(String name, Visitor of) {
        return add(of.tab(name));
    }

    private Visitor add(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Playwright driver = Chromium.playwright();
        playwright = driver;
        browser = Chromium.start(driver);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        String test = context.getRequiredTestMethod().getName();
        for (Visitor visitor : visitors) {
            visitor.picture(PICTURES.resolve(
                    test + "-" + context.getDisplayName().replaceAll("\\W+", "") + "-" + visitor.name() + ".png"));
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors.clear();
        if (playwright != null) {
            playwright.close();
        }
        playwright = null;
        browser = null;
        violations.haveNotHappened();
    }
}
