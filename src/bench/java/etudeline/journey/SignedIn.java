package etudeline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.util.stream.Collectors;

/** Somebody signed in through a real browser, for programs that go on from there. */
public final class SignedIn {

    private SignedIn() {}

    /** The Cookie header of a demo account. */
    public static String cookie(String address, String username) {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.start(playwright);
                BrowserContext context = browser.newContext(Device.DESKTOP.options())) {
            new Visitor(username, context, address).signIn(username, "demo");
            return context.cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        }
    }
}
